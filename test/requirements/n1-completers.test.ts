import { confirms, reviewed } from '../support/cloud-destinations'
import { cohortId, cohortOf, importRoster, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'

/** N1: 全体毕业生（含结业生）参加去向确认 (seed N §一). */
const school = useSchool()
const { lin, zhou } = graduates
const office = school.as(staff.office)
const completer = { ...zhou, studentNo: '2300000901', level: '本科结业' }

test('[N1] A 结业生 of the cohort confirms a destination like everybody else.', async () => {
  await importRoster(school, { by: office, cohort: cohortId, rows: [{ ...lin, level: '本科结业' }] })
  const { person } = await reviewed(school, lin)
  expect((await confirms(person)).confirmationId).not.toBe('')
  expect((await school.registration(lin.studentNo)).roster.level).toBe('本科结业')
}, 120_000)

test('[N1] A cohort that leaves 结业生 out refuses their rows, and takes the others in.', async () => {
  const { rev } = await office.must('cohort.get', { cohortId })
  const { id, ...cohort } = cohortOf(cohortId, 'main')
  const scope = { ...cohort.scope, completers: false }
  await office.must('cohort.save', { id, ...cohort, scope, rev })
  school.pass(10_000)
  const steps = await importRoster(school, { by: office, cohort: cohortId, rows: [completer, zhou] })
  expect(steps.flatMap(({ issues }) => issues.map(({ code }) => code))).toContain('outOfScope')
  expect(await school.stored('registrations', { studentNo: completer.studentNo })).toEqual([])
}, 120_000)
