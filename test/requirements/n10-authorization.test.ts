import { cohortId } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'
import { confirmed, householdRecorded, reimported, scan } from '../support/cloud-reports'
import { at, type Person } from '../support/cloud-school'

/** Notice N 核验授权: 核验时需要设置核验报告有效期（建议1个月或者1周），设置完成后可在有效期内下载核验报告。 */
const school = useSchool()
const { lin, zhou, zheng } = graduates
let person: Person

const issue = async (kind: 'archive' | 'household', days: number) =>
  (await person.must('report.issue', { cohortId, kind, days })).report
const states = async () =>
  (await person.must('report.list', { cohortId })).reports.map(({ number, state }) => [number, state])

beforeAll(async () => {
  await reimported(school, { ...lin, householdMoved: '是' })
  await householdRecorded(school, lin)
  person = (await confirmed(school, lin)).person
})

test('[N10] Archive and household have a report each, under a number of its own, and both are 生效中.', async () => {
  const archive = await issue('archive', 7)
  const household = await issue('household', 30)
  expect(archive).toMatchObject({ kind: 'archive', state: 'valid', issuer: '2027届' })
  expect(household).toMatchObject({ kind: 'household', state: 'valid' })
  expect(archive.number).not.toBe(household.number)
  expect(archive.number).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/u)
  const labels = (lines: readonly { label: string }[]) => lines.map(({ label }) => label)
  expect(labels(archive.lines)).toContain('档案接收单位')
  expect(labels(household.lines)).toContain('户口是否转入学校')
  expect(await states()).toEqual(
    expect.arrayContaining([
      [archive.number, 'valid'],
      [household.number, 'valid'],
    ]),
  )
})

test('[N10] A week and a month are the two choices: seven or thirty days, the day of issue being the first.', async () => {
  school.moveTo(at('2026-10-12T15:30:00'))
  expect((await issue('archive', 7)).validUntil).toBe(at('2026-10-19'))
  expect((await issue('archive', 30)).validUntil).toBe(at('2026-11-11'))
  expect((await person.must('report.list', { cohortId })).days).toEqual([7, 30])
})

test.each([1, 6, 8, 29, 31, 365])('[N10] %i days are refused.', async (days) => {
  const before = await states()
  expect(await person.refused('report.issue', { cohortId, kind: 'archive', days })).toMatchObject({
    code: 'kindAllowed',
  })
  expect(await states()).toEqual(before)
})

test('[N10] Days that are no whole number of at least one are refused as they come in.', async () => {
  for (const days of [0, -7, 7.5, 366])
    expect(await person.refused('report.issue', { cohortId, kind: 'archive', days })).toMatchObject({
      code: 'badInput',
    })
})

test('[N10] Whose household never moved to the school gets a report on the archive only.', async () => {
  const other = (await confirmed(school, zhou)).person
  expect((await other.must('report.list', { cohortId })).kinds).toEqual(['archive'])
  const household = { cohortId, kind: 'household', days: 7 } as const
  expect(await other.refused('report.issue', household)).toMatchObject({ code: 'kindAllowed' })
  expect((await other.must('report.issue', { ...household, kind: 'archive' })).report.state).toBe('valid')
})

test('[N10] Before the destination is confirmed there is no report.', async () => {
  const early = school.as('phone-early')
  const { studentNo, documentNo } = zheng
  await early.must('identity.bind', { cohortId, studentNo, documentNo: documentNo.slice(-6) })
  expect(await early.refused('report.issue', { cohortId, kind: 'archive', days: 7 })).toMatchObject({
    code: 'wrongStatus',
  })
  expect((await early.must('report.list', { cohortId })).reports).toEqual([])
})

test('[N10] A newer report replaces the older of its kind and leaves the other kind alone.', async () => {
  const [archive, household] = [await issue('archive', 7), await issue('household', 7)]
  school.pass(1)
  const newer = await issue('archive', 30)
  expect((await scan(school, archive.link)).says).toBe('replaced')
  expect((await scan(school, newer.link)).says).toBe('valid')
  expect((await scan(school, household.link)).says).toBe('valid')
  const [first] = await states()
  expect(first).toEqual([newer.number, 'valid'])
})

test('[N10] 生效中 ends as 已过期 exactly when the time is over, in the list and for who checks.', async () => {
  school.moveTo(at('2026-11-02T09:00:00'))
  const { number, link, validUntil } = await issue('archive', 7)
  school.moveTo(validUntil - 1)
  expect((await states()).find(([of]) => of === number)?.[1]).toBe('valid')
  expect((await scan(school, link)).says).toBe('valid')
  school.moveTo(validUntil)
  expect((await states()).find(([of]) => of === number)?.[1]).toBe('expired')
  expect((await scan(school, link)).says).toBe('expired')
})

test('[N10] An authorization taken back is 已失效 at once; taking it back again is refused, another one goes on.', async () => {
  const [archive, household] = [await issue('archive', 7), await issue('household', 7)]
  await person.must('report.revoke', { cohortId, number: archive.number })
  expect((await states()).find(([of]) => of === archive.number)?.[1]).toBe('void')
  expect((await scan(school, archive.link)).says).toBe('void')
  expect((await scan(school, household.link)).says).toBe('valid')
  expect(await person.refused('report.revoke', { cohortId, number: archive.number })).toMatchObject({
    code: 'reportStands',
  })
})

test('[N10] Nobody issues, lists or takes back somebody else’s report.', async () => {
  const { number, link } = await issue('archive', 7)
  const stranger = school.as('phone-of-a-stranger')
  expect(await stranger.refused('report.revoke', { cohortId, number })).toEqual({ code: 'notFound' })
  expect(await stranger.refused('report.list', { cohortId })).toEqual({ code: 'notFound' })
  const other = school.as(`phone-${zhou.studentNo}`)
  expect(await other.refused('report.revoke', { cohortId, number })).toMatchObject({ code: 'reportStands' })
  expect((await scan(school, link)).says).toBe('valid')
})
