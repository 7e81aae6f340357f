import { cohortId } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { manyGraduates, type Graduate } from '../../support/cloud-graduates'
import { importRoster, staff } from '../../support/cloud-founding'
import type { Fault } from '../../support/cloud-school'

/** Binding and letting go, broken off at every operation, before it is done and after: a retry ends well, nothing stays behind. */
const school = useSchool()
const busyCode = 'EXCEED_REQUEST_LIMIT'
const tenMinutes = 10 * 60_000
const pool = manyGraduates(24)

beforeAll(async () => {
  await importRoster(school, { by: school.as(staff.office), cohort: cohortId, rows: pool })
})
afterEach(async () => {
  await school.calm()
  // Time only goes on: the sweeper walks through it once.
  school.pass(tenMinutes)
})

const next = (): Graduate => {
  const graduate = pool.pop()
  if (graduate === undefined) throw new Error('nobody left')
  return graduate
}
const claim = ({ studentNo, documentNo }: Graduate) => ({
  cohortId,
  studentNo,
  documentNo: documentNo.slice(-6),
})
const bindingsOf = (openid: string) => school.stored('bindings', { openid })

const broken = (collection: string, action: Fault['action'] & string) =>
  [false, true].map((after) => ({ collection, action, after, code: busyCode }))
const crashes = (...points: Fault[][]) =>
  points
    .flat()
    .map(
      (fault) =>
        [
          `${fault.collection ?? ''} ${fault.action ?? ''}`,
          fault.after === true ? 'after' : 'before',
          fault,
        ] as const,
    )

test.each(
  crashes(
    broken('attempts', 'database.insertDocument'),
    broken('registrations', 'database.getDocument'),
    broken('bindings', 'database.insertDocument'),
    broken('registrations', 'database.modifyDocument'),
  ),
)('A bind that breaks off at %s, %s it is done, ends well when it is tried again.', async (_, __, fault) => {
  const graduate = next()
  const person = school.as(`breaking-${graduate.studentNo}`)
  await school.fault(fault)
  expect(await person.refused('identity.bind', claim(graduate))).toMatchObject({ code: 'busy' })
  const again = await person.must('identity.bind', claim(graduate))
  expect(again.name).toBe(graduate.name)
  const { binding, history } = await school.registration(graduate.studentNo)
  expect(binding?.openid).toBe(person.openid)
  expect(history.filter(({ what }) => what === 'identityBound')).toHaveLength(1)
  expect(await bindingsOf(person.openid)).toHaveLength(1)
})

test.each(
  crashes(
    broken('registrations', 'database.getDocument'),
    broken('registrations', 'database.modifyDocument'),
    broken('bindings', 'database.modifyDocument'),
    broken('bindings', 'database.removeDocument'),
  ),
)(
  'Letting go that breaks off at %s, %s it is done, ends well when it is tried again.',
  async (_, __, fault) => {
    const graduate = next()
    const person = school.as(`letting-go-${graduate.studentNo}`)
    const { boundAt } = await person.must('identity.bind', claim(graduate))
    // Long enough for the sweeper to have passed the row by.
    school.pass(tenMinutes)
    await school.timer()
    await school.fault(fault)
    expect(await person.refused('identity.unbind', { cohortId, boundAt })).toMatchObject({ code: 'busy' })
    school.pass(1000)
    await person.must('identity.unbind', { cohortId, boundAt })
    expect((await school.registration(graduate.studentNo)).binding).toBeNull()
    school.pass(tenMinutes)
    await school.timer()
    expect(await bindingsOf(person.openid)).toEqual([])
    const other = school.as(`successor-${graduate.studentNo}`)
    expect(await other.must('identity.bind', claim(graduate))).toMatchObject({ already: false })
  },
)

test('A place left behind by a bind that never came back is swept after ten minutes, not before.', async () => {
  const graduate = next()
  const person = school.as(`vanished-${graduate.studentNo}`)
  await school.fault({ collection: 'registrations', action: 'database.modifyDocument', code: busyCode })
  await person.refused('identity.bind', claim(graduate))
  expect(await bindingsOf(person.openid)).toHaveLength(1)
  school.pass(tenMinutes - 1000)
  await school.timer()
  expect(await bindingsOf(person.openid)).toHaveLength(1)
  school.pass(1000)
  await school.timer()
  expect(await bindingsOf(person.openid)).toEqual([])
  expect((await school.registration(graduate.studentNo)).binding).toBeNull()
})

test('The sweeper leaves the places of bound records alone.', async () => {
  const graduate = next()
  const person = school.as(`settled-${graduate.studentNo}`)
  await person.must('identity.bind', claim(graduate))
  school.pass(2 * tenMinutes)
  await school.timer()
  expect(await bindingsOf(person.openid)).toHaveLength(1)
})

test('After a broken bind the same phone may take another record, once nothing can be under way any more.', async () => {
  const [wrong, right] = [next(), next()]
  const person = school.as(`changed-mind-${wrong.studentNo}`)
  await school.fault({ collection: 'registrations', action: 'database.modifyDocument', code: busyCode })
  await person.refused('identity.bind', claim(wrong))
  expect(await person.refused('identity.bind', claim(right))).toMatchObject({
    code: 'busy',
    retryAfter: 15_000,
  })
  school.pass(15_000)
  expect(await person.must('identity.bind', claim(right))).toMatchObject({ name: right.name })
  expect((await school.registration(wrong.studentNo)).binding).toBeNull()
})
