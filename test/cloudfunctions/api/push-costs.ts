import { cohortId, staff } from '../../support/cloud-founding'
import type { School } from '../../support/cloud-school'
import type { Count } from './destination-costs'
import { aPush } from './matrix-push'

/** Written by hand from the design. */
export const pushCosts = {
  // Who it is, the cohort; the colleges are in the cache.
  'push rules': 2,
  // Who it is, the cohort, the cohort again; the colleges are in the cache.
  'save push rules': 3,
  // Who it is, the cohorts (just saved), the tallies, the people of the campus.
  'push preview': 4,
  // Who it is, the cohort, the row, its reservation, how it ended.
  'push trial': 5,
  // Who it is, the rows.
  'push history': 2,
  // Who it is, the tallies, what was told; the cohort and the colleges are in the cache.
  'push standing': 3,
} as const

/** What the calls about backlogs cost. */
export async function countPushes(school: School, count: Count): Promise<void> {
  const office = school.as(staff.office)
  await count('push rules', office.call('push.get', { cohortId }))
  const { rev } = await office.must('push.get', { cohortId })
  await count('save push rules', office.call('push.save', { cohortId, rev, rules: aPush() }))
  await count('push preview', office.call('push.preview', { cohortId, rules: null }))
  await count('push trial', office.call('push.test', { cohortId, channel: 'robot' }))
  await count('push history', office.call('push.history', { cohortId }))
  await count('push standing', office.call('push.standing', { cohortId }))
}
