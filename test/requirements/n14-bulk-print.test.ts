import type { Output } from '../../domain/contract/contract'
import { cohortId, importRoster, lawId, mechanicsId, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates, type Graduate } from '../support/cloud-graduates'
import {
  approvesDestination,
  confirms,
  employed,
  handsIn,
  sourceCompleted,
} from '../support/cloud-destinations'
import type { Person } from '../support/cloud-school'
import { qrOf, rendered, undrawn, wordsOf } from '../support/rendered-pdf'

/** Notice N: 学校集中打印《去向登记信息核验报告》，装入毕业生档案. */
const school = useSchool()
const { lin, zhou, zheng, xu } = graduates
const office = school.as(staff.office)

/** Asks as the page does, until the file can be had. */
async function printed(by: Person, collegeId: string | null): Promise<Output<'report.print'>> {
  let job: string | null = null
  for (let steps = 0; steps < 20; steps += 1) {
    const step: Output<'report.print'> = await by.must('report.print', { cohortId, collegeId, job })
    if (step.done) return step
    ;({ job } = step)
  }
  throw new Error('the job never ended')
}

async function fileAt(url: string | null): Promise<Buffer> {
  const answer = await fetch(url ?? '')
  if (!answer.ok) throw new Error(`the address answered ${String(answer.status)}`)
  return Buffer.from(await answer.arrayBuffer())
}

/** Everything before a report: reviewed by the counselor of the graduate's college, and confirmed. */
async function confirmed(graduate: Graduate, by: string): Promise<Person> {
  const { person, id } = await sourceCompleted(school, graduate, by)
  await handsIn(person, employed)
  await approvesDestination(school.as(by), id)
  await confirms(person)
  return person
}

const links = new Map<string, string>()

beforeAll(async () => {
  await confirmed(zhou, staff.counselor)
  const people = [
    [xu, staff.lawCounselor],
    [lin, staff.counselor],
  ] as const
  for (const [graduate, by] of people) {
    const person = await confirmed(graduate, by)
    const { report } = await person.must('report.issue', { cohortId, kind: 'archive', days: 30 })
    links.set(graduate.studentNo, report.link)
  }
}, 120_000)

test('[N14] The office prints all reports in force of the cohort as one file, in the order of 学号.', async () => {
  const answer = await printed(office, null)
  expect(answer).toMatchObject({ printed: 2, without: 1 })
  const whole = await fileAt(answer.url)
  for (const [index, graduate] of [lin, xu].entries()) {
    const page = await rendered(whole, index + 1)
    expect(page.pages).toBe(2)
    const words = wordsOf(page)
    for (const told of [graduate.name, graduate.studentNo, employed['archive.receiver'], '去向登记核验报告'])
      expect(words).toContain(told)
    expect(words).not.toContain(graduate.documentNo)
    expect(undrawn(page)).toEqual([])
    expect(await qrOf(page)).toBe(links.get(graduate.studentNo))
  }
  const [line] = await school.stored('accessLog', { about: answer.job })
  expect(line).toMatchObject({ by: staff.office, what: 'reportsPrinted', cohortId })
}, 120_000)

test('[N14] One college is printed alone.', async () => {
  const answer = await printed(office, lawId)
  expect(answer).toMatchObject({ printed: 1, without: 0 })
  expect(wordsOf(await rendered(await fileAt(answer.url)))).toContain(xu.name)
}, 120_000)

test('[N14] A report that a later change has voided is not printed any more.', async () => {
  const rows = [{ ...lin, name: '林小舟' }]
  await importRoster(school, { by: office, cohort: cohortId, rows })
  expect((await printed(office, null)).printed).toBe(1)
  expect(await office.refused('report.print', { cohortId, collegeId: mechanicsId, job: null })).toEqual({
    code: 'nothingToPrint',
  })
}, 120_000)

test('[N14] Only the office prints, and only a cohort that it reaches.', async () => {
  for (const by of [staff.counselor, staff.leader, staff.administrator, `phone-${zheng.studentNo}`])
    expect(await school.as(by).refused('report.print', { cohortId, collegeId: null, job: null })).toEqual({
      code: 'notAllowed',
    })
  expect(await office.refused('report.print', { cohortId: 'elsewhere', collegeId: null, job: null })).toEqual(
    {
      code: 'cohortMissing',
    },
  )
})

test('[N14] Nobody can write to, or guess, where the file lies, and after a day it is gone.', async () => {
  const answer = await printed(office, lawId)
  expect(answer.url).not.toContain(answer.job)
  school.pass(24 * 3_600_000)
  await school.timer()
  expect((await fetch(answer.url ?? '')).ok).toBe(false)
  expect(await school.stored('prints')).toEqual([])
}, 120_000)
