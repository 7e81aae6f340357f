import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { failureSentences } from '../../domain/messages'
import { claiming, useProofSchool } from '../support/cloud-evidence'
import { cohortId, sourceWindow } from '../support/cloud-founding'
import { graduates } from '../support/cloud-graduates'
import { aPhoto, attachPicture, putPicture } from '../support/cloud-proofs'
import { at, type Person } from '../support/cloud-school'
import {
  chunk,
  exif,
  filledTo,
  latin,
  SECRET,
  withChunks,
  withSegments,
} from '../cloudfunctions/files/pictures/bytes'

/**
 * Notice D 附件1: 证明材料一 and 证明材料二, pictures of ≤ 5 MB and ≤ 3 MB. What is no picture is refused with a
 * sentence that says what to do, and the person begins anew at once.
 */
const school = useProofSchool()
const { lin, zhou, zheng, he, gao, luo, chan } = graduates
const MINUTE = 60_000
let person: Person

const sha256 = (bytes: Buffer | undefined): string =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex')
const record = () => school.registration(lin.studentNo)
const slotsOf = async (one: Person) => (await one.must('me.get', {})).records[0]?.slots ?? []
const refusalOf = async (slot: string, bytes: Buffer) => {
  const { upload } = await putPicture(person, school, { cohortId, slot, bytes })
  return { upload, refusal: await person.refused('proof.finish', { cohortId, upload }) }
}

beforeAll(async () => {
  person = await claiming(school, lin)
})

test('[D6] A cohort starts with two slots, of 5 MB and of 3 MB, asked for when a field that needs proof is changed.', async () => {
  const slots = (await slotsOf(person)).filter(({ fields }) => fields.includes('politicalStatus'))
  expect(slots.map(({ key, maxBytes, required }) => [key, maxBytes, required])).toEqual([
    ['materialOne', 5_000_000, true],
    ['materialTwo', 3_000_000, false],
  ])
})

test.each([
  ['materialOne', 5_000_000],
  ['materialTwo', 3_000_000],
])('[D6] Into %s goes a picture of exactly %i bytes, and not one byte more.', async (slot, most) => {
  const photo = await aPhoto(1)
  const proof = await attachPicture(person, school, { cohortId, slot, bytes: filledTo(photo, most) })
  expect(proof).toMatchObject({ slot, flow: 'source', width: 1200, height: 900 })
  const { refusal } = await refusalOf(slot, filledTo(photo, most + 1))
  expect(refusal).toEqual({ code: 'proofTooLarge' })
  expect(failureSentences.proofTooLarge).toBe('图片太大了。请重新拍照，或用手机相册压缩后再传。')
})

const otherFiles: readonly (readonly [
  string,
  () => Buffer | Promise<Buffer>,
  keyof typeof failureSentences,
  string,
])[] = [
  ['a PDF', () => latin('%PDF-1.7\n'), 'proofIsPdf', '请拍成照片再传'],
  ['a document of Word', () => latin('PK\x03\x04word/document.xml'), 'proofNotImage', '请选 JPG 或 PNG 图片'],
  ['a HEIC', () => latin('\0\0\0\x18ftypheic\0\0\0\0'), 'proofOtherFormat', '存成 JPG 或 PNG'],
  ['a drawing', () => latin('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'proofVector', '请拍照或截图'],
  [
    'a picture that moves',
    async () =>
      withChunks(
        await sharp(await aPhoto(1))
          .png()
          .toBuffer(),
        chunk('acTL', Buffer.alloc(8)),
      ),
    'proofAnimated',
    '请拍一张照片上传',
  ],
  ['half a picture', async () => (await aPhoto(1)).subarray(0, 4000), 'proofDamaged', '请重新拍照或另选一张'],
  [
    'a picture with a script in it',
    async () => withSegments(await aPhoto(1), exif({ thumbnail: latin('<script >') })),
    'proofHidden',
    '请重新拍照上传',
  ],
  [
    'a thumbnail',
    () => sharp(Buffer.from('<svg width="200" height="200"/>')).jpeg().toBuffer(),
    'proofTooSmall',
    '请靠近一些重新拍',
  ],
]

test.each(otherFiles)('[D6] %s is refused, and the sentence says what to do.', async (...row) => {
  const [, make, code, advice] = row
  const { refusal } = await refusalOf('materialOne', await make())
  expect(refusal).toEqual({ code })
  expect(failureSentences[code]).toContain(advice)
})

test('[D6] After a refusal nothing is lost, the same answer is given again at once, and another picture is taken in at once.', async () => {
  const standing = Object.keys((await record()).proofs)
  const { upload, refusal } = await refusalOf('materialOne', latin('%PDF-1.7\n'))
  expect(await person.refused('proof.finish', { cohortId, upload })).toEqual(refusal)
  expect(Object.keys((await record()).proofs)).toEqual(standing)
  const proof = await attachPicture(person, school, { cohortId, slot: 'materialOne', bytes: await aPhoto(2) })
  expect(Object.keys((await record()).proofs)).toContain(proof.id)
  // Or into the same place: the phone need not begin anew.
  await school.upload(person.openid, `incoming/${upload}`, await aPhoto(3))
  expect(await person.must('proof.finish', { cohortId, upload })).toMatchObject({ proof: { id: upload } })
})

test('[D6] A slot that is not asked for takes nothing, neither at the beginning nor at the end.', async () => {
  for (const slot of ['directedList', 'noSuchSlot'])
    expect(await person.refused('proof.begin', { cohortId, slot })).toEqual({ code: 'slotWanted' })
  const other = await claiming(school, zhou)
  const { upload } = await putPicture(other, school, { cohortId, slot: 'materialOne' })
  await other.must('source.save', { cohortId, claims: { politicalStatus: zhou.politicalStatus } })
  expect(await other.refused('proof.finish', { cohortId, upload })).toEqual({ code: 'slotWanted' })
})

test('[D6] The upload of somebody else is no upload of one’s own, and theirs goes on.', async () => {
  const other = await claiming(school, zheng)
  const { upload } = await putPicture(other, school, { cohortId, slot: 'materialOne' })
  const before = await record()
  for (const strange of [upload, 'never-begun', 'constructor'])
    expect(await person.refused('proof.finish', { cohortId, upload: strange })).toEqual({
      code: 'uploadMissing',
    })
  expect(await record()).toEqual(before)
  expect(await other.must('proof.finish', { cohortId, upload })).toMatchObject({ proof: { id: upload } })
})

test('[D6] An upload without a picture is told as such, and may still be finished when the picture has come.', async () => {
  const { upload, path } = await person.must('proof.begin', { cohortId, slot: 'materialTwo' })
  expect(await person.refused('proof.finish', { cohortId, upload })).toEqual({ code: 'uploadMissing' })
  await school.upload(person.openid, path, await aPhoto(4))
  expect(await person.must('proof.finish', { cohortId, upload })).toMatchObject({
    proof: { slot: 'materialTwo' },
  })
})

test('[D6] An upload may be finished for half an hour, to the millisecond.', async () => {
  const [early, late] = [
    await putPicture(person, school, { cohortId, slot: 'materialTwo' }),
    await putPicture(person, school, { cohortId, slot: 'materialTwo' }),
  ]
  const begun = school.now
  expect(late.until).toBe(begun + 30 * MINUTE)
  school.moveTo(late.until - 1)
  await person.must('proof.finish', { cohortId, upload: early.upload })
  school.moveTo(late.until)
  expect(await person.refused('proof.finish', { cohortId, upload: late.upload })).toEqual({
    code: 'uploadExpired',
  })
})

test('[D6] An upload that is finished twice is one proof, by four database operations and then one.', async () => {
  const other = await claiming(school, he)
  const { upload } = await putPicture(other, school, { cohortId, slot: 'materialOne' })
  const first = await other.call('proof.finish', { cohortId, upload })
  expect(first.operations).toBeLessThanOrEqual(4)
  const stored = await school.registration(he.studentNo)
  const again = await other.call('proof.finish', { cohortId, upload, turn: 90 })
  expect(again).toEqual({ reply: first.reply, operations: 1, written: 0 })
  expect(await school.registration(he.studentNo)).toEqual(stored)
  expect(Object.keys(stored.proofs)).toEqual([upload])
})

test('[D6] Of a picture only the pixels are kept: no place, no description, neither in the file nor in the copy.', async () => {
  const other = await claiming(school, gao)
  const bytes = withSegments(await aPhoto(5), exif({ orientation: 6 }))
  expect(bytes.includes(SECRET)).toBe(true)
  const { id, width, height } = await attachPicture(other, school, { cohortId, slot: 'materialOne', bytes })
  expect([width, height]).toEqual([900, 1200])
  const proof = (await school.registration(gao.studentNo)).proofs[id]
  if (proof === undefined) throw new Error('no proof')
  const [kept, viewing] = [school.files().get(proof.paths.kept), school.files().get(proof.paths.viewing)]
  expect(sha256(kept)).toBe(proof.sha256)
  expect(kept).toHaveLength(proof.bytes)
  for (const file of [kept, viewing]) expect(file?.includes(SECRET)).toBe(false)
  const { pictures } = await other.must('proof.own', { cohortId })
  const shown = Buffer.from(await (await fetch(pictures[id] ?? '')).arrayBuffer())
  expect(shown).toEqual(viewing)
  expect(await sharp(shown).metadata()).toMatchObject({ format: 'jpeg', width, height })
  school.pass(36 * MINUTE)
  await school.timer()
  expect(school.files().has(proof.paths.incoming)).toBe(false)
  expect(school.files().has(proof.paths.kept)).toBe(true)
})

test('[D6] A picture that is replaced is gone: from the record at once, its files with the next run of the timer.', async () => {
  const other = await claiming(school, luo)
  const first = await attachPicture(other, school, { cohortId, slot: 'materialOne', bytes: await aPhoto(6) })
  const before = (await school.registration(luo.studentNo)).proofs[first.id]
  if (before === undefined) throw new Error('no proof')
  const second = await attachPicture(other, school, { cohortId, slot: 'materialOne', bytes: await aPhoto(6) })
  expect(Object.keys((await school.registration(luo.studentNo)).proofs)).toEqual([second.id])
  const [own] = (await other.must('me.get', {})).records
  expect(own?.proofs).toEqual([second])
  await school.timer()
  const { incoming, kept, viewing } = before.paths
  for (const path of [incoming, kept, viewing]) expect(school.files().has(path)).toBe(false)
})

test('[D6] When the window has closed meanwhile, the picture is not taken in.', async () => {
  const other = await claiming(school, chan)
  school.moveTo(sourceWindow.closesAt - 1)
  const { upload } = await putPicture(other, school, { cohortId, slot: 'materialOne' })
  school.moveTo(sourceWindow.closesAt)
  expect(await other.refused('proof.finish', { cohortId, upload })).toEqual({ code: 'sourceOpen' })
  expect((await school.registration(chan.studentNo)).proofs).toEqual({})
  school.moveTo(at('2026-10-09'))
})
