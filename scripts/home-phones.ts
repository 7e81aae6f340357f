import type { Moment, PhonesSpec } from '../localcloud'
import { demoCohort, demoPeople } from './demo-people'
import { serverClient } from './server-client'

const MINUTE = 60_000

/** The sailing boat of the word mark, in one colour. */
const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M15.5 5.5v15H7.3C11 16.5 13.8 11.5 15.5 5.5zM18 9.5c3 3 5 6.6 6.3 11H18z"/><path d="M6.5 24.3c1.6 0 1.6-1.1 3.2-1.1s1.6 1.1 3.2 1.1 1.6-1.1 3.1-1.1 1.6 1.1 3.2 1.1 1.6-1.1 3.2-1.1 1.6 1.1 3.1 1.1" fill="none" stroke="#000" stroke-width="1.7" stroke-linecap="round"/></svg>`

const home = '/pages/home/index'
const progress = '/packages/office/progress/index'
const { student, counselor, college, office, administrator } = demoPeople

/** Who holds the three phones of the local cloud's home page, and who else the switch offers. */
export const homePhones: PhonesSpec = {
  title: '启航',
  subtitle: `${demoCohort.name}，演示数据`,
  mark,
  people: [
    { role: '学生', name: '示例学生', openid: student, path: home },
    { role: '辅导员', name: '示例辅导员', openid: counselor, path: '/packages/staff/queue/index' },
    { role: '学院', name: '示例学院老师', openid: college, path: '/packages/staff/queue/index' },
    { role: '就业处', name: '示例就业处', openid: office, path: progress },
    { role: '管理员', name: '示例管理员', openid: administrator, path: progress },
  ],
  phones: [student, counselor, office],
  otherPath: home,
}

const phaseNames: Readonly<Record<string, string>> = {
  source: '生源核对',
  destination: '去向登记',
  confirmation: '确认去向',
  change: '去向变更',
}

/** A minute before each window of the demo cohort closes; windows that close together are one moment. */
export async function closingMoments(server: string): Promise<Moment[]> {
  const { windows } = await serverClient(server, office).must('cohort.get', { cohortId: demoCohort.id })
  const phasesByClose = new Map<number, string[]>()
  for (const [phase, { closesAt }] of Object.entries(windows)) {
    const name = phaseNames[phase]
    if (name !== undefined) phasesByClose.set(closesAt, [...(phasesByClose.get(closesAt) ?? []), name])
  }
  return [...phasesByClose].map(([closesAt, names]) => ({
    label: `跳到${phasesByClose.size === 1 ? '' : names.join('、')}关闭前1分钟`,
    at: closesAt - MINUTE,
  }))
}
