import type { Report } from '../../../domain/registration/registration'
import { cohortId } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates, type Graduate } from '../../support/cloud-graduates'
import { confirmed, scan } from '../../support/cloud-reports'
import { reportLink } from '../../../cloudfunctions/door/report-numbers'
import { vault } from '../../support/cloud-reports'

/** A report exists exactly when the record names it, wherever the call breaks off and however often it comes. */
const school = useSchool()
const { lin, zhou, zheng, he, gao, luo } = graduates
const busy = 'EXCEED_REQUEST_LIMIT'
const week = { cohortId, kind: 'archive', days: 7 } as const

afterEach(() => school.calm())

const reportsOf = (registrationId: string) => school.stored<Report>('reports', { registrationId })
const named = async ({ studentNo }: Graduate) => (await school.registration(studentNo)).reports.archive
const slow = (fault: object) =>
  fetch(`${school.url}/console/faults`, { method: 'POST', body: JSON.stringify(fault) })
const linkOf = (number: string) => reportLink(vault, 'https://check.example/report', number)

test('Broken off between record and report: the list has it, the same request has its answer, and the timer puts it in place.', async () => {
  const { person, id } = await confirmed(school, lin)
  const sent = { requestId: 'breaks-off-1' }
  await school.fault({ collection: 'reports', action: 'database.insertDocument', code: busy })
  const { reply } = await person.call('report.issue', week, sent)
  expect(reply).toMatchObject({ ok: false, error: { code: 'busy' } })
  const number = (await named(lin)) ?? '?'
  expect(await reportsOf(id)).toEqual([])
  expect((await person.must('report.list', { cohortId })).reports).toMatchObject([{ number, state: 'valid' }])

  const { report } = await person.must('report.issue', week, sent)
  expect(report.number).toBe(number)
  expect((await scan(school, report.link)).says).toBe('unknown')
  await school.timer()
  await school.timer()
  expect((await reportsOf(id)).map(({ _id }) => _id)).toEqual([number])
  expect((await scan(school, report.link)).says).toBe('valid')
  expect(await person.must('report.issue', week, sent)).toMatchObject({ report: { number } })
  expect(await reportsOf(id)).toHaveLength(1)
})

test.each(['database.modifyDocument', 'database.insertDocument'] as const)(
  'Whether or not %s was carried out when its answer is lost, asking again gives one report.',
  async (action) => {
    const graduate = action === 'database.modifyDocument' ? zhou : zheng
    const { person, id } = await confirmed(school, graduate)
    const sent = { requestId: 'answer-lost-1' }
    const collection = action === 'database.modifyDocument' ? 'registrations' : 'reports'
    await school.fault({ collection, action, code: busy, after: true })
    expect((await person.call('report.issue', week, sent)).reply.ok).toBe(false)
    const { report } = await person.must('report.issue', week, sent)
    await school.timer()
    expect((await reportsOf(id)).map(({ _id }) => _id)).toEqual([report.number])
    expect(await named(graduate)).toBe(report.number)
    expect((await scan(school, report.link)).says).toBe('valid')
  },
)

test('The same request twenty times at once is one report: the one that the record carries, also when its writer dies.', async () => {
  const { person, id } = await confirmed(school, he)
  for (const round of ['lives', 'dies']) {
    const sent = { requestId: `twenty-times-${round}` }
    if (round === 'dies') {
      // The first to write comes late: another one wins, and dies before it puts the report in its place.
      await slow({ collection: 'registrations', action: 'database.modifyDocument', delay: 500 })
      await school.fault({ collection: 'reports', action: 'database.insertDocument', code: busy })
    }
    const all = await Promise.all(
      Array.from({ length: 20 }, () => {
        // Every one of them would write another instant into its report.
        school.pass(1)
        return person.call('report.issue', week, sent)
      }),
    )
    const answered = all.flatMap(({ reply }) => (reply.ok ? [reply.value.report] : []))
    expect(answered.length).toBeGreaterThanOrEqual(19)
    const [first] = answered
    for (const report of answered) expect(report).toEqual(first)
    await school.timer()
    const stored = (await reportsOf(id)).filter(({ _id }) => _id === first?.number)
    expect(stored).toMatchObject([{ issuedAt: first?.issuedAt, validUntil: first?.validUntil }])
    expect(await named(he)).toBe(first?.number)
    school.pass(100_000)
  }
  expect(await reportsOf(id)).toHaveLength(2)
})

test('A repetition that comes after a newer report issues nothing again: the newer one stays in force.', async () => {
  const { person, id } = await confirmed(school, gao)
  const [early, late] = [{ requestId: 'comes-early-1' }, { requestId: 'comes-later-1' }]
  const { report: first } = await person.must('report.issue', week, early)
  school.pass(1_000)
  const { report: second } = await person.must('report.issue', week, late)
  const { report: repeated } = await person.must('report.issue', week, early)
  expect(repeated).toEqual({ ...first, state: 'replaced' })
  expect(await named(gao)).toBe(second.number)
  expect((await scan(school, linkOf(second.number))).says).toBe('valid')
  expect(await reportsOf(id)).toHaveLength(2)
  // The same id with other content is another report or a conflict, never the first one's number.
  const { reply } = await person.call('report.issue', { ...week, days: 30 }, early)
  expect(reply.ok && reply.value.report.number).not.toBe(first.number)
})

test('Taken back before it was put in place, a report is void however the timer goes on.', async () => {
  const { person, id } = await confirmed(school, luo)
  await school.fault({ collection: 'reports', action: 'database.insertDocument', code: busy })
  await person.call('report.issue', week, { requestId: 'revoked-early-1' })
  const number = (await named(luo)) ?? '?'
  await person.must('report.revoke', { cohortId, number })
  await school.timer()
  const [stored] = await reportsOf(id)
  expect(stored?.revokedAt).toBe(school.now)
  expect((await scan(school, linkOf(number))).says).toBe('void')
  // Said twice, the first instant stays.
  school.pass(60_000)
  await school.timer()
  expect((await reportsOf(id))[0]?.revokedAt).toBe(stored?.revokedAt)
})

test('Issuing costs four operations when warm, listing two, taking back three.', async () => {
  const person = school.as(`phone-${gao.studentNo}`)
  await person.must('report.list', { cohortId })
  const issued = await person.call('report.issue', week)
  expect(issued.operations).toBe(4)
  expect((await person.call('report.list', { cohortId })).operations).toBe(2)
  const number = issued.reply.ok ? issued.reply.value.report.number : ''
  expect((await person.call('report.revoke', { cohortId, number })).operations).toBe(3)
})
