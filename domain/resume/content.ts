/** What a résumé (简历, G5) says: the student's own words. Name and ways to reach them come from the record. */
export interface Education {
  /** `YYYY-MM` */
  readonly from: string
  /** `YYYY-MM`, or '' while it goes on. */
  readonly to: string
  readonly school: string
  readonly major: string
  readonly degree: string
}

export const experienceKinds = ['internship', 'project', 'campus'] as const
export type ExperienceKind = (typeof experienceKinds)[number]
export const experienceNames: Readonly<Record<ExperienceKind, string>> = {
  internship: '实习',
  project: '项目',
  campus: '校园',
}

export interface Experience {
  readonly kind: ExperienceKind
  /** `YYYY-MM` */
  readonly from: string
  /** `YYYY-MM`, or '' while it goes on. */
  readonly to: string
  readonly where: string
  readonly role: string
  readonly text: string
}

export interface ResumeContent {
  /** 求职意向 */
  readonly intention: string
  /** 自我评价 */
  readonly summary: string
  readonly education: readonly Education[]
  readonly experience: readonly Experience[]
  readonly skills: string
  readonly awards: readonly string[]
  readonly showMobile: boolean
  readonly showEmail: boolean
  readonly withPhoto: boolean
}

export const emptyResume: ResumeContent = {
  intention: '',
  summary: '',
  education: [],
  experience: [],
  skills: '',
  awards: [],
  showMobile: true,
  showEmail: true,
  withPhoto: true,
}

/** Longest texts, in characters. */
export const longest = {
  intention: 40,
  summary: 300,
  skills: 300,
  award: 60,
  education: { from: 7, to: 7, school: 50, major: 60, degree: 20 },
  experience: { from: 7, to: 7, where: 60, role: 40, text: 300 },
} as const

/** Most rows of each list: what a page has room for. */
export const mostRows = { education: 4, experience: 6, awards: 6 } as const
