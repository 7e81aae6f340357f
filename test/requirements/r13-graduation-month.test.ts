import { defaultPolicy } from '../../domain/cohort/default-policy'
import { problemSentences, rosterIssueSentences } from '../../domain/messages'
import { bringEvidence, ownRecordOf } from '../support/cloud-corrections'
import { useProofSchool } from '../support/cloud-evidence'
import { bound, cohortId, importRoster, policyWith, staff } from '../support/cloud-founding'
import { graduates } from '../support/cloud-graduates'

/** Notice R §5: 研究生的毕业年份按实际毕业月份填写，本科生统一填6月。 */
const school = useProofSchool()
const office = school.as(staff.office)
const { lin, zhou, zheng, he } = graduates
const { graduationMonth } = defaultPolicy(cohortId)

const importing = async (...rows: readonly (typeof lin)[]) => {
  const [step] = await importRoster(school, { by: office, cohort: cohortId, rows })
  if (step === undefined) throw new Error('nothing was imported')
  return step
}
const monthOf = async ({ studentNo }: { readonly studentNo: string }) =>
  (await school.registration(studentNo)).roster.graduatesOn

async function savePolicy(months: typeof graduationMonth): Promise<void> {
  const { rev } = await office.must('policy.get', { cohortId, version: null })
  await office.must('policy.save', { cohortId, rev, policy: policyWith({ graduationMonth: { ...months } }) })
  school.pass(10_000)
}

test('[R13] A cohort begins with June for 本科 and 专科, and with the roster’s month for 研究生.', () => {
  expect(graduationMonth).toMatchObject({ 本科: 'june', 专科: 'june', 本科结业: 'june', 高职: 'june' })
  expect([graduationMonth['硕士'], graduationMonth['博士']]).toEqual([undefined, undefined])
})

test('[R13] At import a 本科 row of another month gets June of its year with a remark; a 硕士 keeps the real month.', async () => {
  await savePolicy(graduationMonth)
  const step = await importing(
    { ...lin, graduatesOn: '2027-12' },
    { ...zhou, level: '硕士', graduatesOn: '2027-12' },
    { ...zheng, graduatesOn: '2027-06' },
  )
  expect([await monthOf(lin), await monthOf(zhou), await monthOf(zheng)]).toEqual([
    '2027-06',
    '2027-12',
    '2027-06',
  ])
  const said = step.issues.filter(({ code }) => code === 'monthIsJune')
  expect(said).toEqual([{ row: 2, column: '毕业年月', code: 'monthIsJune', level: 'warning' }])
  expect(step.importable).toBe(3)
  expect(rosterIssueSentences.monthIsJune).toContain('6月')
})

test('[R13] Whoever moved up from 专科 to 本科 (专升本) is 本科 and graduates in June as well.', async () => {
  const step = await importing({ ...he, level: '专升本', graduatesOn: '2027-12' })
  expect(await monthOf(he)).toBe('2027-06')
  expect(step.issues.map(({ code }) => code)).toContain('monthIsJune')
})

test('[R13] Imported again, the same file changes nothing more, and says so again.', async () => {
  const again = await importing({ ...lin, graduatesOn: '2027-12' })
  expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 1 })
  expect(again.issues.map(({ code }) => code)).toContain('monthIsJune')
})

test('[R13] No 本科 asks for another month than June; a 硕士 does, and whoever stands at another month may ask for June.', async () => {
  const [bachelor, master] = [await bound(school, lin), await bound(school, zhou)]
  await bringEvidence(school, bachelor)
  await bringEvidence(school, master, 2)
  const asking = (graduatesOn: string) => ({ cohortId, values: { graduatesOn }, reason: '毕业月份不对' })
  expect(await bachelor.refused('correction.request', asking('2027-12'))).toEqual({
    code: 'fieldsInvalid',
    fields: { graduatesOn: 'monthIsJune' },
  })
  expect(problemSentences.monthIsJune).toContain('统一填6月')
  // Another year is still another cohort's, whatever the month (G10).
  expect((await bachelor.refused('correction.request', asking('2028-12'))).fields).toEqual({
    graduatesOn: 'yearOfAnotherCohort',
  })
  expect((await ownRecordOf(bachelor)).correction).toBeNull()
  await master.must('correction.request', asking('2027-06'))
})

test('[R13] With the roster’s month for 本科 too, the roster’s month stands and may be asked for.', async () => {
  await savePolicy({ ...graduationMonth, 本科: 'roster' })
  const step = await importing({ ...he, graduatesOn: '2027-12' })
  expect(step.issues.filter(({ code }) => code === 'monthIsJune')).toEqual([])
  expect(await monthOf(he)).toBe('2027-12')
  const person = await bound(school, he)
  await bringEvidence(school, person, 3)
  await savePolicy(graduationMonth)
  // Back to June: who was imported before asks for June, and for nothing else.
  const asking = (graduatesOn: string) => ({ cohortId, values: { graduatesOn }, reason: '毕业月份不对' })
  expect((await person.refused('correction.request', asking('2027-11'))).fields).toEqual({
    graduatesOn: 'monthIsJune',
  })
  await person.must('correction.request', asking('2027-06'))
})
