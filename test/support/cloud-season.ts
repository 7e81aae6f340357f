import type { Input } from '../../domain/contract/contract'
import { cohortId, cohortOf, staff } from './cloud-founding'
import { at, type School } from './cloud-school'

type Phase = Input<'window.save'>['phase']

/** The calendar of notice N, four years on: entered days close at the following midnight (+08:00). */
export const noticeN = {
  confirmation: { opensAt: at('2027-06-28'), closesAt: at('2027-07-04') },
  change: { opensAt: at('2027-07-01'), closesAt: at('2027-09-01') },
  cutOffAt: at('2027-07-01'),
} as const

const office = (school: School) => school.as(staff.office)

const revision = async (school: School): Promise<number> =>
  (await office(school).must('cohort.get', { cohortId })).rev

/** The office sets a phase of the whole cohort; an instance that was warm has heard of it afterwards. */
export async function setPhase(school: School, phase: Phase, window: Input<'window.save'>['window']) {
  const rev = await revision(school)
  await office(school).must('window.save', { cohortId, rev, phase, collegeId: null, window })
  school.pass(10_000)
}

/** The calendar of notice N: filling in was before, and the office set the instant of the cut-off. */
export async function followNoticeN(school: School): Promise<void> {
  const { id, ...cohort } = cohortOf(cohortId, 'main')
  await office(school).must('cohort.save', {
    id,
    ...cohort,
    rev: await revision(school),
    cutOffAt: noticeN.cutOffAt,
  })
  await setPhase(school, 'destination', { opensAt: at('2026-10-01'), closesAt: at('2027-06-28') })
  await setPhase(school, 'confirmation', noticeN.confirmation)
  await setPhase(school, 'change', noticeN.change)
}
