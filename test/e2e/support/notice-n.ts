import { demoCohort, demoPeople } from '../../../scripts/demo-people'
import { cohortOf } from '../../support/cloud-founding'
import { noticeN } from '../../support/cloud-season'
import type { Demo } from './demo'

const { id: cohortId, campusId, name } = demoCohort

/** The office sets the calendar of notice N in the demo school, and the instant of the cut-off. */
export async function followNoticeN(demo: Demo): Promise<void> {
  const office = demo.as(demoPeople.office)
  const { confirmation, change, cutOffAt } = noticeN
  let { rev } = await office.must('cohort.get', { cohortId })
  const cohort = { ...cohortOf(cohortId, campusId), name, rev, cutOffAt }
  rev = (await office.must('cohort.save', cohort)).rev
  // One write: window by window the calendar would pass through orders that can never be.
  await office.must('window.save', {
    cohortId,
    rev,
    phase: 'confirmation',
    collegeId: null,
    window: confirmation,
    also: [{ phase: 'change', collegeId: null, window: change }],
  })
}
