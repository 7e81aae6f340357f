import { aPush } from '../cloudfunctions/api/matrix-push'
import { bringEvidence, completed, requested } from '../support/cloud-corrections'
import { CACHED_MS } from '../support/cloud-desk'
import { useProofSchool } from '../support/cloud-evidence'
import { cohortId, mechanicsId, staff } from '../support/cloud-founding'
import { graduates } from '../support/cloud-graduates'

/** Work that piles up is more than submissions (B10). */
const school = useProofSchool()
const office = school.as(staff.office)
const HOUR = 3_600_000
const silent = { waiting: null, oldestHours: null, closingHours: null }

test('[B10] Corrections that nobody looks at are a backlog too: of the college’s leader, and told to the office.', async () => {
  const levels = { counselor: silent, college: { ...silent, oldestHours: 48 }, office: silent }
  const { rev } = await office.must('push.get', { cohortId })
  const rules = aPush({ levels, digestHours: [], quiet: null, escalateAfterHours: null })
  await office.must('push.save', { cohortId, rev, rules })
  school.pass(CACHED_MS)
  const { person } = await completed(school, graduates.zheng)
  await bringEvidence(school, person)
  await requested(person)
  const heard = async (openid: string) =>
    (await school.as(openid).must('notice.list', {})).rows.filter(({ notice }) => notice === 'backlogBegun')
  const before = [await heard(staff.leader), await heard(staff.office)].map(({ length }) => length)
  school.pass(60_000)
  await school.timer()
  school.pass(48 * HOUR)
  await school.timer()
  const { places } = await office.must('push.standing', { cohortId })
  expect(places.filter(({ flow }) => flow === 'correction')).toMatchObject([
    { collegeId: mechanicsId, level: 'college', waiting: 1, closesAt: null, causes: ['old'] },
  ])
  const after = [await heard(staff.leader), await heard(staff.office)].map(({ length }) => length)
  expect(after).toEqual(before.map((count) => count + 1))
})
