/** People of the demo school; the openids are the local cloud's, nobody's real ones. */
export const demoPeople = {
  administrator: 'demo-administrator',
  office: 'demo-office',
  college: 'demo-college',
  counselor: 'demo-counselor',
  colleague: 'demo-colleague',
  student: 'demo-student',
} as const

export const demoCohort = { id: '2027-main', campusId: 'main', year: 2027, name: '示例大学 2027届' } as const

/** The college whose queue the demo counselor and a colleague review, and whose corrections the demo college verifies. */
export const demoCollege = '机电工程学院'

/** The class of the demo student. */
export const demoClass = { major: '机械设计制造及其自动化', name: '23机械设计3班' } as const
