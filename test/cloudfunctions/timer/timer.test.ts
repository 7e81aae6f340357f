import { cohortId, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates } from '../../support/cloud-graduates'
import { approved, returned, submitted } from '../../support/cloud-review'

/** Scheduled work: started by the platform alone, done exactly once however often and however badly it runs. */
const school = useSchool()
const { lin, zhou, zheng, he, gao, luo } = graduates
const busyCode = 'EXCEED_REQUEST_LIMIT'
/** A lease counts from the function's own clock, which goes on by some milliseconds while it runs. */
const afterTheLease = 100_000

interface Notice {
  readonly _id: string
  readonly to: string
  readonly notice: string
  readonly at: number
}
interface Event {
  readonly _id: string
  readonly seq: number
  readonly what: string
}
const noticesOf = async (openid: string) =>
  (await school.stored<Notice>('notices', { to: openid })).map(({ notice }) => notice)
const eventsOf = async (registrationId: string) =>
  (await school.stored<Event>('events', { registrationId }))
    .sort((a, b) => a.seq - b.seq)
    .map(({ what }) => what)

afterEach(async () => {
  await school.calm()
  // Leases of runs that were broken off end by themselves.
  school.pass(afterTheLease)
  await school.timer()
})

test('A client that calls the timer function is refused by the platform’s rule, whatever it sends.', async () => {
  const events = [{}, { Type: 'Timer', TriggerName: 'everyMinute' }, { source: 'wx_trigger' }]
  for (const event of events)
    await expect(school.invoke('timer', event, { openid: staff.office })).rejects.toThrow(/Unauthenticated/u)
})

test.each([
  ['another function', { source: 'wx_client,scf', openid: staff.office }],
  ['a chain that ends with the trigger’s name', { source: 'wx_client,wx_trigger' }],
  ['a trigger with a person behind it', { source: 'wx_trigger', openid: staff.office }],
  ['an HTTP route', { source: 'wx_http' }],
])('Even past that rule, a call from %s is refused and does nothing.', async (_, caller) => {
  const event = { Type: 'Timer', TriggerName: 'everyMinute', SOURCE: 'wx_trigger' }
  const { result, dbOps } = await school.invoke('timer', event, caller)
  expect(result).toEqual({ ok: false, error: { code: 'notAllowed' } })
  expect(dbOps).toBe(0)
})

test('A return is told to the graduate once, and every line of history is copied once, however often the timer runs.', async () => {
  const { person, id } = await submitted(school, lin)
  await returned(school, id)
  // The message of a decision waits until nobody can undo it any more.
  school.pass(20_000)
  await school.timer()
  await school.timer()
  expect(await noticesOf(person.openid)).toEqual(['sourceReturned'])
  expect(await eventsOf(id)).toEqual(['identityBound', 'sourceSubmitted', 'sourceReturned'])
  const { outbox } = await school.registration(lin.studentNo)
  expect(outbox).toEqual([])
})

test('Three runs at the same time have one effect.', async () => {
  const { person, id } = await submitted(school, zhou)
  await approved(school, id)
  await Promise.all([school.timer(), school.timer(), school.timer()])
  school.pass(afterTheLease)
  await school.timer()
  expect(await noticesOf(person.openid)).toEqual(['sourceCompleted'])
  expect(await eventsOf(id)).toEqual(['identityBound', 'sourceSubmitted', 'sourceApproved'])
})

const points = (['notices', 'events', 'registrations', 'jobs'] as const).flatMap((collection) =>
  [false, true].map((after) => [collection, after ? 'after' : 'before', after] as const),
)
test.each(points)(
  'A run that breaks off at a write to %s, %s it is done, loses nothing and doubles nothing.',
  async (collection, _, after) => {
    // One record for every crash: revoked and approved again, each a notice.
    const { person, id } = (await school.registration(zheng.studentNo)).binding
      ? {
          person: school.as(`phone-${zheng.studentNo}`),
          id: (await school.registration(zheng.studentNo))._id,
        }
      : await submitted(school, zheng)
    const counselor = school.as(staff.counselor)
    if ((await school.registration(zheng.studentNo)).source.status === 'completed')
      await counselor.must('review.revoke', { id, reasons: { general: '重看' } })
    await approved(school, id)
    const { history, seq } = await school.registration(zheng.studentNo)
    const wanted = history.filter(({ what }) => what === 'sourceApproved').length

    const action =
      collection === 'registrations' || collection === 'jobs'
        ? 'database.modifyDocument'
        : 'database.insertDocument'
    await school.fault({ collection, action, after, code: busyCode })
    await school.timer().catch(() => undefined)
    await school.calm()
    school.pass(afterTheLease)
    await school.timer()

    expect((await noticesOf(person.openid)).filter((notice) => notice === 'sourceCompleted')).toHaveLength(
      wanted,
    )
    expect(await eventsOf(id)).toHaveLength(seq)
    expect((await school.registration(zheng.studentNo)).outbox).toEqual([])
  },
)

test('A student’s write between two steps of a run is kept, and the outbox is emptied all the same.', async () => {
  const people = await Promise.all([he, gao, luo].map((graduate) => submitted(school, graduate)))
  await Promise.all([
    school.timer(),
    ...people.map(({ person }) => person.must('source.withdraw', { cohortId })),
  ])
  school.pass(afterTheLease)
  await school.timer()
  for (const [index, { id }] of people.entries()) {
    const { source, outbox } = await school.registration([he, gao, luo][index]?.studentNo ?? '')
    expect([source.status, outbox]).toEqual(['draft', []])
    expect(await eventsOf(id)).toEqual(['identityBound', 'sourceSubmitted', 'sourceWithdrawn'])
  }
})
