import { placeName } from '../../domain/places/places'
import { UNDO_MS } from '../../domain/registration/slip'
import { bound, cohortId, FOUNDED_REV, importRoster, policyWith, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'
import { attachPicture } from '../support/cloud-proofs'
import { employed } from '../support/cloud-destinations'
import { approved, returned } from '../support/cloud-review'
import type { Person } from '../support/cloud-school'
import { rendered, undrawn, wordsOf } from '../support/rendered-pdf'

/** B3: a receipt for every submission, a timeline of everything staff did to the record, a notice of every staff edit. */
const school = useSchool()
const { lin, zhou, zheng, he } = graduates
const office = school.as(staff.office)

beforeAll(async () => {
  await office.must('policy.save', { cohortId, rev: FOUNDED_REV, policy: policyWith({}) })
  // What an edit of the rules needs to reach every warm instance.
  school.pass(10_000)
})

async function receiptPage(person: Person, flow: 'source' | 'destination') {
  const { name, pdf } = await person.must('receipt.paper', { cohortId, flow })
  return { name, page: await rendered(Buffer.from(pdf, 'base64')) }
}

const timeline = async (person: Person) => {
  const [record] = (await person.must('me.get', {})).records
  return record?.history.map(({ byKind, what }) => `${byKind} ${what}`) ?? []
}

test('[B3] A submission’s receipt says what was changed, what was brought, when, and under which number.', async () => {
  const person = await bound(school, lin)
  await person.must('source.save', { cohortId, claims: { sourcePlace: '430103', qq: '10001' } })
  const { sha256 } = await attachedTo(person, 'materialOne')
  const submission = await person.must('source.submit', { cohortId })
  const { name, page } = await receiptPage(person, 'source')
  expect(name).toBe(`提交回执-${submission.receipt}.pdf`)
  expect(undrawn(page)).toEqual([])
  const words = wordsOf(page)
  for (const told of [
    submission.receipt,
    submission.digest,
    `姓名${lin.name}`,
    `证件号码后四位${lin.documentNo.slice(-4)}`,
    '提交事项生源信息核对，第1次提交',
    '提交时间2026年10月8日10:00:10',
    `生源地${placeName('430102') ?? ''}→${placeName('430103') ?? ''}`,
    'QQ号码（无）→10001',
    `证明材料一SHA-256${sha256.slice(0, 16)}`,
  ])
    expect(words).toContain(told.replace(/\s/gu, ''))
  expect(words).not.toContain(lin.documentNo)
}, 120_000)

async function attachedTo(person: Person, slot: string): Promise<{ sha256: string }> {
  await attachPicture(person, school, { cohortId, flow: 'source', slot, turn: 0 })
  const { proofs } = await school.registration(lin.studentNo)
  const proof = Object.values(proofs).find((one) => one.slot === slot)
  if (proof === undefined) throw new Error('no proof stands')
  return proof
}

test('[B3] The receipt stays the same after review, and a later submission has one of its own.', async () => {
  const person = await bound(school, zhou)
  const first = await person.must('source.submit', { cohortId })
  const { pdf } = await person.must('receipt.paper', { cohortId, flow: 'source' })
  const { _id: id } = await school.registration(zhou.studentNo)
  await returned(school, id)
  expect((await person.must('receipt.paper', { cohortId, flow: 'source' })).pdf).toBe(pdf)
  const second = await person.must('source.submit', { cohortId })
  expect(second.receipt).not.toBe(first.receipt)
  expect((await receiptPage(person, 'source')).name).toContain(second.receipt)
}, 120_000)

test('[B3] A destination’s receipt names the category and every field that was entered.', async () => {
  const person = await bound(school, zheng)
  expect(await person.refused('receipt.paper', { cohortId, flow: 'destination' })).toEqual({
    code: 'notFound',
  })
  await person.must('source.submit', { cohortId })
  await approved(school, (await school.registration(zheng.studentNo))._id)
  await person.must('destination.save', { cohortId, claims: employed })
  await attachPicture(person, school, { cohortId, flow: 'destination', slot: 'agreement' })
  await person.must('destination.submit', { cohortId })
  const words = wordsOf((await receiptPage(person, 'destination')).page)
  expect(words).toContain('毕业去向类别签就业协议形式就业')
  expect(words).toContain(`单位名称${employed.unitName}`)
}, 120_000)

test('[B3] The timeline has everything that staff did: returning, approving, revoking and importing again.', async () => {
  const person = await bound(school, he)
  await person.must('source.submit', { cohortId })
  const { _id: id } = await school.registration(he.studentNo)
  await returned(school, id)
  await person.must('source.submit', { cohortId })
  await approved(school, id)
  // Afterwards the graduate is told of the approval, and then of its being taken back.
  school.pass(UNDO_MS)
  await school.as(staff.office).must('review.revoke', { id, reasons: { general: '请重新核对' } })
  await importRoster(school, { by: office, cohort: cohortId, rows: [{ ...he, politicalStatus: '群众' }] })
  expect(await timeline(person)).toEqual([
    'student identityBound',
    'student sourceSubmitted',
    'staff sourceReturned',
    'student sourceSubmitted',
    'staff sourceApproved',
    'staff sourceApprovalRevoked',
    'staff rosterImported',
  ])
  await school.timerAfterUndo()
  const told = (await school.stored<{ notice: string }>('notices', { to: person.openid })).map(
    ({ notice }) => notice,
  )
  expect(told.sort()).toEqual(['recordCorrected', 'sourceCompleted', 'sourceReturned', 'sourceRevoked'])
})

test('[B3] An import that changes nothing leaves no line and no notice.', async () => {
  const person = school.as(`phone-${he.studentNo}`)
  const before = await timeline(person)
  await importRoster(school, { by: office, cohort: cohortId, rows: [{ ...he, politicalStatus: '群众' }] })
  await school.timer()
  expect(await timeline(person)).toEqual(before)
  const notices = await school.stored('notices', { to: person.openid, notice: 'recordCorrected' })
  expect(notices).toHaveLength(1)
})

test('[B3] Nobody gets another’s receipt or report.', async () => {
  const stranger = school.as('phone-of-a-stranger')
  expect(await stranger.refused('receipt.paper', { cohortId, flow: 'source' })).toEqual({ code: 'notFound' })
})
