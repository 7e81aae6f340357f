import sharp from 'sharp'
import { failureSentences } from '../../domain/messages'
import { filledTo, jpeg } from '../cloudfunctions/files/pictures/bytes'
import { useProofSchool } from '../support/cloud-evidence'
import { bound, cohortId, FOUNDED_REV, policyWith, staff } from '../support/cloud-founding'
import { graduates } from '../support/cloud-graduates'
import { attachPicture, putPicture } from '../support/cloud-proofs'
import type { Person } from '../support/cloud-school'

/** Notice R: 上传证件照，大小控制在 200kb 以内. Every graduate has the slot; the office says otherwise where it wants to. */
const school = useProofSchool()
const { lin, zhou } = graduates
/** One inch at 300 dots: 295 × 413. */
const photoOf = async (bytes: number): Promise<Buffer> => filledTo(await jpeg(295, 413), bytes)
const slotOf = async (person: Person) =>
  (await person.must('me.get', {})).records[0]?.slots.find(({ key }) => key === 'photo')

test('[R6] Every graduate has a place for an ID photo of at most 200 KB, without having changed anything.', async () => {
  const person = await bound(school, lin)
  expect(await slotOf(person)).toMatchObject({ name: '证件照', maxBytes: 200_000, required: false, when: {} })
  const proof = await attachPicture(person, school, {
    cohortId,
    slot: 'photo',
    bytes: await photoOf(200_000),
  })
  expect(proof).toMatchObject({ slot: 'photo', width: 295, height: 413 })
})

test('[R6] One byte more is refused with a sentence, and the photo before it stays.', async () => {
  const person = school.as(`phone-${lin.studentNo}`)
  const before = (await school.registration(lin.studentNo)).proofs
  const bytes = await photoOf(200_001)
  const { upload } = await putPicture(person, school, { cohortId, slot: 'photo', bytes })
  expect(await person.refused('proof.finish', { cohortId, upload })).toEqual({ code: 'proofTooLarge' })
  expect(failureSentences.proofTooLarge).toContain('图片太大了')
  expect((await school.registration(lin.studentNo)).proofs).toEqual(before)
})

test('[R6] The photo goes in with the submission, and its reviewer sees it.', async () => {
  const person = school.as(`phone-${lin.studentNo}`)
  await person.must('source.submit', { cohortId })
  const { _id: id, source, proofs } = await school.registration(lin.studentNo)
  const [proofId = '', proof] = Object.entries(proofs)[0] ?? []
  expect(source.frozen?.proofs).toEqual({ photo: [proof?.sha256] })
  const { pictures } = await school.as(staff.counselor).must('proof.view', { id, flow: 'source' })
  const shown = Buffer.from(await (await fetch(pictures[proofId] ?? '')).arrayBuffer())
  expect(await sharp(shown).metadata()).toMatchObject({ format: 'jpeg', width: 295, height: 413 })
})

test('[R6] Where the office sets another size or makes the photo a must, that holds.', async () => {
  const { slots } = policyWith({})
  const { photo } = slots
  if (photo === undefined) throw new Error('the default slots have another name')
  const policy = policyWith({ slots: { ...slots, photo: { ...photo, maxBytes: 20_000, required: true } } })
  await school.as(staff.office).must('policy.save', { cohortId, rev: FOUNDED_REV + 1, policy })
  school.pass(11_000)
  const person = await bound(school, zhou)
  expect(await person.refused('source.submit', { cohortId })).toEqual({ code: 'proofsPresent' })
  const larger = await putPicture(person, school, { cohortId, slot: 'photo', bytes: await photoOf(20_001) })
  expect(await person.refused('proof.finish', { cohortId, upload: larger.upload })).toEqual({
    code: 'proofTooLarge',
  })
  await attachPicture(person, school, { cohortId, slot: 'photo', bytes: await photoOf(20_000) })
  await person.must('source.submit', { cohortId })
})
