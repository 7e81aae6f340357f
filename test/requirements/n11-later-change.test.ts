import { performDestination } from '../../domain/registration/perform'
import { cohortId, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates, residentNumber, type Graduate } from '../support/cloud-graduates'
import { by, bringing, destinationAttempt, onRecord } from '../support/attempts'
import { confirmed, reimported, scan } from '../support/cloud-reports'
import { confirms } from '../support/cloud-destinations'
import { approved } from '../support/cloud-review'
import { at } from '../support/cloud-school'
import { actors } from '../support/people'
import { REPORT } from '../support/registrations'
import { reportState } from '../../domain/registration/report-state'

/** Notice N: 若您的毕业去向、户口和档案信息发生变更，需要重新确认后再进行核验；核验服务截止到毕业时间加六个月。 */
const school = useSchool()
const { lin, zhou, zheng, he, gao, luo } = graduates

async function issued(graduate: Graduate) {
  const { person, id } = await confirmed(school, graduate)
  const { report } = await person.must('report.issue', { cohortId, kind: 'archive', days: 30 })
  expect((await scan(school, report.link)).says).toBe('valid')
  const listed = async () => (await person.must('report.list', { cohortId })).reports[0]?.state
  const standing = async () => (await person.must('me.get', {})).records[0]?.destination.status
  return { person, id, report, listed, standing }
}

test.each([
  ['the name', lin, { name: '林晓洲' }],
  ['the major', zhou, { major: '工业设计' }],
  ['the end of the document number', zheng, { documentNo: residentNumber('430102', zheng.born, 93) }],
])(
  '[N11] When the office corrects %s by importing the roster again, confirmation and report are void.',
  async (_, graduate, change) => {
    const { person, report, listed, standing } = await issued(graduate)
    await reimported(school, { ...graduate, ...change })
    expect(await standing()).toBe('reviewed')
    expect(await listed()).toBe('void')
    const { says, page } = await scan(school, report.link)
    expect(says).toBe('void')
    expect(page).not.toContain(graduate.name)
    const again = { cohortId, kind: 'archive', days: 7 } as const
    expect(await person.refused('report.issue', again)).toMatchObject({ code: 'wrongStatus' })
  },
)

test('[N11] A change that no report shows leaves confirmation and report alone.', async () => {
  const { report, listed, standing } = await issued(he)
  await reimported(school, { ...he, politicalStatus: '中共党员' })
  expect([await standing(), await listed()]).toEqual(['confirmed', 'valid'])
  expect((await scan(school, report.link)).says).toBe('valid')
})

test('[N11] A review taken back voids; after confirming again only a new report is in force, and the old one stays void.', async () => {
  const { person, id, report, listed } = await issued(gao)
  const counselor = school.as(staff.counselor)
  await counselor.must('review.revoke', { id, reasons: { general: '请再核对' } })
  expect((await scan(school, report.link)).says).toBe('void')
  expect(await listed()).toBe('void')
  await approved(school, id)
  await confirms(person)
  expect((await scan(school, report.link)).says).toBe('void')
  const { report: newer } = await person.must('report.issue', { cohortId, kind: 'archive', days: 7 })
  expect((await scan(school, newer.link)).says).toBe('valid')
  expect((await scan(school, report.link)).says).toBe('void')
})

test.each(['correct', 'reopen'] as const)(
  '[N11] When the office makes a confirmed destination %s, its report is void.',
  (event) => {
    const reported = onRecord(destinationAttempt.changing('confirmed'), {
      reports: { archive: REPORT.archive, household: null },
    })
    const report = {
      _id: REPORT.archive,
      kind: 'archive' as const,
      confirmationId: reported.registration.destination.confirmation?.id ?? '',
      revokedAt: null,
      validUntil: reported.now + 1,
    }
    expect(reportState(report, reported.registration, reported.now)).toBe('valid')
    const next = performDestination(event, bringing(by(reported, actors.office), {}))
    if (!next.ok) throw new Error(next.error.code)
    expect(next.value.destination.confirmation).toBeNull()
    expect(reportState(report, next.value, reported.now)).toBe('void')
  },
)

test('[N11] The service ends half a year after graduation: nothing outlasts it, nothing is issued after it, nothing is in force.', async () => {
  const { person } = await issued(luo)
  const end = at('2028-01-01')
  expect((await person.must('report.list', { cohortId })).serviceEndsAt).toBe(end)
  school.moveTo(end - 1)
  const { report } = await person.must('report.issue', { cohortId, kind: 'archive', days: 30 })
  expect(report.validUntil).toBe(end)
  const shown = await scan(school, report.link)
  expect(shown.says).toBe('valid')
  expect(shown.page).toContain('2027年12月31日 24:00')
  school.moveTo(end)
  expect((await scan(school, report.link)).says).toBe('expired')
  expect(await person.refused('report.issue', { cohortId, kind: 'archive', days: 7 })).toMatchObject({
    code: 'beforeServiceEnd',
  })
})
