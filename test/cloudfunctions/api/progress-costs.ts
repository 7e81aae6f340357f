import { cohortId, mechanicsId, staff } from '../../support/cloud-founding'
import type { Person, School } from '../../support/cloud-school'
import type { Count } from './destination-costs'

/** What dashboards cost, and the office's full count of one college. */
export async function countProgress(school: School, counselor: Person, count: Count): Promise<void> {
  const office = school.as(staff.office)
  const college = { cohortId, collegeId: mechanicsId } as const
  // The first read of a cohort's colleges warms this instance.
  await counselor.must('progress.get', { cohortId })
  await count('progress', counselor.call('progress.get', { cohortId }))
  await count('progress of classes', counselor.call('progress.units', college))
  await count('progress by day', counselor.call('progress.days', { ...college, flow: 'source' }))
  await count('delivery', counselor.call('progress.delivery', { cohortId }))
  await count('full count', office.call('progress.recount', college))
}

/** Written by hand: who it is, and one read. */
export const progressCosts = {
  progress: 2,
  'progress of classes': 2,
  'progress by day': 2,
  delivery: 2,
  // Besides, the tally and whether the timer has still to do; the count itself, and the mark where they differ.
  'full count': 7,
} as const
