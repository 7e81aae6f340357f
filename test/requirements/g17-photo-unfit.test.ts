import { failureSentences } from '../../domain/messages'
import { filledTo, jpeg, plain } from '../cloudfunctions/files/pictures/bytes'
import { useProofSchool } from '../support/cloud-evidence'
import { bound, cohortId, staff } from '../support/cloud-founding'
import { graduates } from '../support/cloud-graduates'
import { attachPicture, putPicture } from '../support/cloud-proofs'
import { seenBy } from '../support/cloud-review'
import type { Person } from '../support/cloud-school'

/**
 * Notice G: photos came back unfit without anybody being told why. What a machine can see is said at once;
 * what only a person sees, the reviewer says at the photo itself.
 */
const school = useProofSchool()
const { lin } = graduates
const slot = 'photo'
let person: Person

beforeAll(async () => {
  person = await bound(school, lin)
})

type Code = keyof typeof failureSentences
const unfit: readonly (readonly [how: string, make: () => Promise<Buffer>, code: Code, sentence: string])[] =
  [
    [
      'too many bytes',
      async () => filledTo(await jpeg(295, 413), 200_001),
      'proofTooLarge',
      '图片太大了。请重新拍照，或用手机相册压缩后再传。',
    ],
    ['too few pixels', () => jpeg(279, 400), 'proofTooSmall', '图片太小，字会看不清。请靠近一些重新拍。'],
    [
      'too many pixels',
      () => plain(5001, 5000).jpeg({ quality: 20 }).toBuffer(),
      'proofTooManyPixels',
      '图片尺寸太大了。请把相机分辨率调低，重新拍照上传。',
    ],
    [
      'a half that is missing',
      async () => (await jpeg(295, 413)).subarray(0, 5000),
      'proofDamaged',
      '图片不完整，打不开。请重新拍照或另选一张。',
    ],
    [
      'a format of its own',
      () => plain(295, 413).webp().toBuffer(),
      'proofOtherFormat',
      '这种图片格式收不了。请存成 JPG 或 PNG，或者直接拍照上传。',
    ],
  ]

test.each(unfit)('[G17] A photo with %s is refused with a sentence that says what to do.', async (...row) => {
  const [, make, code, sentence] = row
  const { upload } = await putPicture(person, school, { cohortId, slot, bytes: await make() })
  expect(await person.refused('proof.finish', { cohortId, upload })).toEqual({ code })
  expect(failureSentences[code]).toBe(sentence)
})

test('[G17] A reviewer returns a photo with a reason at the photo, which its owner reads there, mends and hands in again.', async () => {
  await attachPicture(person, school, { cohortId, slot, bytes: await jpeg(295, 413) })
  await person.must('source.submit', { cohortId })
  const { _id: id } = await school.registration(lin.studentNo)
  const counselor = school.as(staff.counselor)
  const reasons = { photo: '头发遮住了眉眼，请重拍。' }
  await counselor.must('review.return', { id, seen: await seenBy(counselor, id), reasons })
  const [own] = (await person.must('me.get', {})).records
  expect(own?.source.returned?.reasons).toEqual(reasons)
  expect(own?.slots.some(({ key }) => key === 'photo')).toBe(true)

  const mended = await attachPicture(person, school, { cohortId, slot, bytes: await jpeg(300, 420) })
  await person.must('source.submit', { cohortId })
  const { source, proofs } = await school.registration(lin.studentNo)
  expect(source).toMatchObject({ round: 2, frozen: { proofs: { photo: [proofs[mended.id]?.sha256] } } })
})
