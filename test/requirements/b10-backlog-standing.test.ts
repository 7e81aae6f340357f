import { cohortId, lawId, mechanicsId, staff } from '../support/cloud-founding'
import { CACHED_MS } from '../support/cloud-desk'
import { graduates } from '../support/cloud-graduates'
import { submitted } from '../support/cloud-review'
import { useSchool } from '../support/founded-school'
import { aPush } from '../cloudfunctions/api/matrix-push'

/** A page can say of what waits why it is a backlog, whom that was told, and whom it will be (B10, B9). */
const school = useSchool()
const office = school.as(staff.office)
const HOUR = 3_600_000
const silent = { waiting: null, oldestHours: null, closingHours: null }
const standingFor = (openid: string) => school.as(openid).must('push.standing', { cohortId })

async function rulesAre(rules: Parameters<typeof aPush>[0]): Promise<void> {
  const { rev } = await office.must('push.get', { cohortId })
  await office.must('push.save', { cohortId, rev, rules: aPush({ digestHours: [], quiet: null, ...rules }) })
  school.pass(CACHED_MS)
}

test('[B10] What waits is a backlog by the rules in force; told by the timer, it says when, and when the leader will be.', async () => {
  const levels = { counselor: { ...silent, waiting: 2 }, college: silent, office: silent }
  await rulesAre({ levels, escalateAfterHours: 24 })
  for (const graduate of [graduates.lin, graduates.zhou]) await submitted(school, graduate)
  expect((await standingFor(staff.office)).places).toEqual([])
  school.pass(60_000)
  await school.timer()
  const { on, nextDigestAt, places } = await standingFor(staff.office)
  expect([on, nextDigestAt]).toEqual([true, null])
  expect(places).toMatchObject([
    {
      collegeId: mechanicsId,
      flow: 'source',
      level: 'counselor',
      waiting: 2,
      causes: ['many'],
      escalatedAt: null,
    },
  ])
  const { toldAt = null, escalatesAt } = places[0] ?? {}
  expect(toldAt).not.toBeNull()
  expect(escalatesAt).toBe((toldAt ?? 0) + 24 * HOUR)
  school.pass(25 * HOUR)
  await school.timer()
  const [after] = (await standingFor(staff.office)).places
  expect(after).toMatchObject({ toldAt, escalatesAt: null })
  expect(after?.escalatedAt).toBeGreaterThan(toldAt ?? 0)
})

test('[D1] Who reaches one college sees what waits there, and nothing of another.', async () => {
  await submitted(school, graduates.xu)
  school.pass(60_000)
  await school.timer()
  const idsFor = async (openid: string) =>
    (await standingFor(openid)).places.map(({ collegeId }) => collegeId)
  expect(await idsFor(staff.lawCounselor)).toEqual([lawId])
  expect(await idsFor(staff.counselor)).toEqual([mechanicsId])
  expect((await idsFor(staff.observer)).sort()).toEqual([lawId, mechanicsId].sort())
})

test('[B9] From when on a wait is long follows the rules, a college’s own among them.', async () => {
  const own = { [lawId]: { counselor: { ...silent, oldestHours: 5 } } }
  await rulesAre({ colleges: own })
  const { colleges } = await office.must('progress.get', { cohortId })
  const longFor = (id: string) => colleges.find((one) => one.id === id)?.longHours.counselor
  expect([longFor(lawId), longFor(mechanicsId)]).toEqual([5, 48])
  const { longHours } = await office.must('progress.units', { cohortId, collegeId: lawId })
  expect(longHours).toEqual({ counselor: 5, college: 48, office: 72 })
})
