import type { Tally } from '../../../cloudfunctions/store/tallies'
import { noProgress } from '../../../domain/registration/progress'
import { bound, cohortId, importRoster, lawId, mechanicsId, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { freelance, handsIn } from '../../support/cloud-destinations'
import { graduates, law } from '../../support/cloud-graduates'
import { approved, returned, submitted } from '../../support/cloud-review'

/** Dashboards' numbers: counted by the timer a minute later at most, whatever happened in between. */
const school = useSchool()
const { lin, zhou, zheng, he, xu } = graduates
const office = school.as(staff.office)
const afterTheLease = 100_000

const tallyOf = async (collegeId: string): Promise<Tally> => {
  const [tally] = await school.stored<Tally>('tallies', { cohortId, collegeId })
  if (tally === undefined) throw new Error('nothing counted')
  return tally
}
const sourceOf = async (collegeId: string) => (await tallyOf(collegeId)).source
/** What the timer counts now: only what differs from zero. */
async function counted(collegeId: string) {
  await school.timer()
  return Object.fromEntries(Object.entries(await sourceOf(collegeId)).filter(([, count]) => count > 0))
}

afterEach(async () => {
  await school.calm()
  school.pass(afterTheLease)
  await school.timer()
})

test('An import marks every college of its rows, and the next run counts all its graduates as unbound.', async () => {
  expect(await tallyOf(mechanicsId)).toMatchObject({ dirty: true, countedAt: 0, source: noProgress })
  await school.timer()
  for (const [collegeId, unbound] of [
    [mechanicsId, 7],
    [lawId, 2],
  ] as const)
    expect(await tallyOf(collegeId)).toMatchObject({
      _id: `${cohortId}_${collegeId}`,
      dirty: false,
      source: { ...noProgress, unbound },
      destination: { ...noProgress, unbound },
    })
  expect((await tallyOf(lawId)).countedAt).toBeGreaterThanOrEqual(school.now)
})

test('Binding, submitting, returning, approving and letting go each move one graduate to another number.', async () => {
  const student = await bound(school, lin)
  expect(await counted(mechanicsId)).toEqual({ unbound: 6, notSubmitted: 1 })
  const { boundAt } = (await student.must('me.get', {})).records[0] ?? { boundAt: 0 }
  await student.must('identity.unbind', { cohortId, boundAt })
  expect(await counted(mechanicsId)).toEqual({ unbound: 7 })
  const { id } = await submitted(school, zhou)
  expect(await counted(mechanicsId)).toEqual({ unbound: 6, awaitingCollege: 1 })
  await returned(school, id)
  expect(await counted(mechanicsId)).toEqual({ unbound: 6, returned: 1 })
  const person = school.as(`phone-${zhou.studentNo}`)
  await person.must('source.submit', { cohortId })
  await approved(school, id)
  expect(await counted(mechanicsId)).toEqual({ unbound: 6, completed: 1 })

  await handsIn(person, freelance)
  await school.timer()
  expect((await tallyOf(mechanicsId)).destination).toEqual({ ...noProgress, unbound: 6, awaitingCollege: 1 })
  const counselor = school.as(staff.counselor)
  const { seen } = await counselor.must('review.get', { id, flow: 'destination' })
  if (seen === null) throw new Error('nothing was submitted')
  await counselor.must('review.approve', { id, flow: 'destination', seen })
  await school.timer()
  expect((await tallyOf(mechanicsId)).destination).toEqual({ ...noProgress, unbound: 6, awaitingSchool: 1 })
})

test('A graduate whom an import moves to another college is counted there and not here any more.', async () => {
  const [here, there] = [await sourceOf(mechanicsId), await sourceOf(lawId)]
  await importRoster(school, { by: office, cohort: cohortId, rows: [{ ...zheng, ...law }] })
  await school.timer()
  expect(await sourceOf(mechanicsId)).toEqual({ ...here, unbound: here.unbound - 1 })
  expect(await sourceOf(lawId)).toEqual({ ...there, unbound: there.unbound + 1 })
})

test('A removed graduate is in no number once the college is counted again.', async () => {
  const before = await sourceOf(lawId)
  const registration = await school.registration(xu.studentNo)
  const removed = { at: school.now, by: staff.office, reason: '退学' }
  await school.put('registrations', { ...registration, rev: registration.rev + 1, removed })
  await bound(school, graduates.tang)
  await school.timer()
  expect(await sourceOf(lawId)).toEqual({ ...before, unbound: before.unbound - 2, notSubmitted: 1 })
})

test('A run that has nothing new to count leaves every tally as it is.', async () => {
  const before = await school.stored<Tally>('tallies')
  school.pass(60_000)
  await school.timer()
  expect(await school.stored('tallies')).toEqual(before)
})

test.each([
  ['the mark', 'tallies', false],
  ['the mark is stored', 'tallies', true],
  ['the work is taken off the record', 'registrations', false],
  ['the work was taken off the record', 'registrations', true],
] as const)('A run that breaks off at the moment %s loses no change.', async (_, collection, after) => {
  const before = await sourceOf(mechanicsId)
  const student = await bound(school, he)
  await school.fault({ collection, action: 'database.modifyDocument', after, code: 'EXCEED_REQUEST_LIMIT' })
  await school.timer()
  await school.calm()
  school.pass(afterTheLease)
  await school.timer()
  expect(await sourceOf(mechanicsId)).toEqual({
    ...before,
    unbound: before.unbound - 1,
    notSubmitted: before.notSubmitted + 1,
  })
  const { boundAt } = (await student.must('me.get', {})).records[0] ?? { boundAt: 0 }
  await student.must('identity.unbind', { cohortId, boundAt })
  school.pass(6 * 3_600_000)
})
