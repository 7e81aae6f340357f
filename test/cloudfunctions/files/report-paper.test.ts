import { bound, cohortId } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates } from '../../support/cloud-graduates'
import { confirmed } from '../../support/cloud-reports'

/** Only one's own report, and only in force, is put on paper. */
const school = useSchool()

test('A report in force is a PDF named by its number; taken back, replaced or somebody else’s it is refused.', async () => {
  const [one, other] = Object.values(graduates)
  if (one === undefined || other === undefined) throw new Error('the school has two graduates')
  const { person } = await confirmed(school, one)
  const stranger = await bound(school, other)
  const { report: first } = await person.must('report.issue', { cohortId, kind: 'archive', days: 7 })

  const paper = await person.must('report.paper', { cohortId, number: first.number })
  expect(paper.name).toMatch(/^核验报告-[0-9A-Z]{4}(-[0-9A-Z]{4}){3}\.pdf$/u)
  const bytes = Buffer.from(paper.pdf, 'base64')
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.length).toBeLessThan(45_000)

  expect(await stranger.refused('report.paper', { cohortId, number: first.number })).toEqual({
    code: 'reportMissing',
  })
  const { report: second } = await person.must('report.issue', { cohortId, kind: 'archive', days: 30 })
  expect(await person.refused('report.paper', { cohortId, number: first.number })).toEqual({
    code: 'reportNotInForce',
  })
  await person.must('report.revoke', { cohortId, number: second.number })
  expect(await person.refused('report.paper', { cohortId, number: second.number })).toEqual({
    code: 'reportNotInForce',
  })
})
