import { cohortId, staff } from '../../support/cloud-founding'
import type { School } from '../../support/cloud-school'
import type { Count } from './destination-costs'

/** Written by hand from the design. */
export const auditCosts = {
  // Who it is, the line of the search itself, two lists, the records, the names; the cohort is in the cache.
  'audit search': 6,
  // Besides, the record of the 学号 and the people of the campus.
  'audit search of one': 8,
  // Who it is, the people of the campus.
  'audit people': 2,
  // Who it is, the newest block, whether lines wait in each of three collections, the state.
  'audit state': 6,
} as const

/** What it costs to look into the audit. */
export async function countAudit(school: School, studentNo: string, count: Count): Promise<void> {
  const office = school.as(staff.office)
  const people = office.call('audit.people', { cohortId })
  await count('audit people', people)
  const { reply } = await people
  const by = reply.ok ? (reply.value.people[0]?.key ?? '') : ''
  await count('audit search', office.call('audit.search', { cohortId }))
  await count('audit search of one', office.call('audit.search', { cohortId, studentNo, by }))
  await count('audit state', office.call('audit.state', {}))
}
