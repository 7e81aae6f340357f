import { reportNumber, tagOf } from '../../cloudfunctions/door/report-numbers'
import { reportStates } from '../../domain/registration/report-state'
import { cohortId, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates, type Graduate } from '../support/cloud-graduates'
import { confirmed, lookUp, scan, vault, type Visit } from '../support/cloud-reports'
import { stateTexts } from '../../cloudfunctions/report/texts'

/** B14: report with QR and check tag: valid, expired, void, replaced, unknown and forged are told apart. */
const school = useSchool()
const { lin, zhou, zheng, he } = graduates
const told = new Map<string, Visit>()
const numbers = new Map<string, string>()

async function issued(graduate: Graduate, days: number) {
  const { person, id } = await confirmed(school, graduate)
  const issue = () => person.must('report.issue', { cohortId, kind: 'archive', days })
  return { id, issue, ...(await issue()) }
}

beforeAll(async () => {
  const [valid, expired, changed, replaced] = [
    await issued(lin, 30),
    await issued(zhou, 7),
    await issued(zheng, 30),
    await issued(he, 30),
  ]
  await replaced.issue()
  const reasons = { general: '请再核对' }
  await school.as(staff.counselor).must('review.revoke', { id: changed.id, reasons })
  school.moveTo(expired.report.validUntil)
  for (const [state, { report }] of Object.entries({ valid, expired, void: changed, replaced })) {
    told.set(state, await scan(school, report.link))
    numbers.set(state, report.number)
  }
  const never = reportNumber(vault, { openid: 'nobody', requestId: 'never-issued', bodyHash: '' })
  const link = (tag: string) => `https://check.example/report?n=${never}&t=${tag}`
  told.set('unknown', await scan(school, link(tagOf(vault, never))))
  told.set('forged', await scan(school, link('AAAAAAAAAAAAAAAA')))
})

const pageOf = (state: string): string => told.get(state)?.page ?? ''

test.each(reportStates)(
  '[B14] A report that is %s says so by a word of its own, a mark of its own and what to do.',
  (state) => {
    expect(told.get(state)).toMatchObject({ says: state, status: 200 })
    const { word, means, todo } = stateTexts[state]
    for (const sentence of [word, means, ...todo]) expect(pageOf(state)).toContain(sentence)
    for (const other of reportStates)
      if (other !== state) expect(pageOf(state)).not.toContain(stateTexts[other].word)
  },
)

test('[B14] No two states share word, meaning or mark.', () => {
  const marks = reportStates.map(
    (state) =>
      /<svg\b[^>]*class="icon"(?:(?!sail)[\s\S])*?<\/svg>/u.exec(pageOf(state).split('<main>')[1] ?? '')?.[0],
  )
  expect(new Set(marks).size).toBe(reportStates.length)
  expect(new Set(reportStates.map((state) => stateTexts[state].word)).size).toBe(reportStates.length)
  expect(new Set(reportStates.map((state) => stateTexts[state].means)).size).toBe(reportStates.length)
})

test('[B14] Only a report in force shows what it says; of the others not even the name.', () => {
  const people = { expired: zhou, void: zheng, replaced: he }
  for (const [state, { name, studentNo }] of Object.entries(people)) {
    for (const said of [name, studentNo, '示例装备制造有限公司']) expect(pageOf(state)).not.toContain(said)
  }
  expect(pageOf('valid')).toContain(lin.name)
})

test('[B14] Number and name tell the same as the code, for every report that was issued.', async () => {
  const people = { valid: lin, expired: zhou, void: zheng, replaced: he }
  for (const [state, { name }] of Object.entries(people))
    expect((await lookUp(school, { number: numbers.get(state) ?? '', name })).page).toBe(pageOf(state))
})

test('[B14] A report in force shows issuer, title, number in fours, when it was issued and until when it counts.', () => {
  const page = pageOf('valid')
  const number = numbers.get('valid') ?? ''
  for (const shown of [
    '2027届',
    '去向登记核验报告',
    number.replace(/(.{4})(?=.)/gu, '$1-'),
    '2026年10月8日 10:00',
    '2026年11月6日 24:00',
  ])
    expect(page).toContain(shown)
})
