import sharp from 'sharp'
import { cohortId, staff } from '../support/cloud-founding'
import { claiming, useProofSchool } from '../support/cloud-evidence'
import { graduates } from '../support/cloud-graduates'
import { attachPicture } from '../support/cloud-proofs'
import { at } from '../support/cloud-school'

/** B15: watermark, no location, short-lived links, each view logged, deleted after the time for keeping. */
const school = useProofSchool()
const counselor = school.as(staff.counselor)
const stored: Record<'kept' | 'viewing', Buffer> = { kept: Buffer.alloc(0), viewing: Buffer.alloc(0) }
let id = ''
let proof = ''

/** White paper, photographed at 28°13'N 112°56'E by a phone that says so. */
const white = { create: { width: 1200, height: 900, channels: 3, background: '#ffffff' } } as const
const location = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '28/1 13/1 41/1',
  GPSLongitudeRef: 'E',
  GPSLongitude: '112/1 56/1 19/1',
}
const photographed = (): Promise<Buffer> =>
  sharp(white)
    .withExif({ IFD0: { Make: 'PhoneOfTheCanary' }, IFD3: location })
    .jpeg()
    .toBuffer()

beforeAll(async () => {
  const person = await claiming(school, graduates.lin)
  const bytes = await photographed()
  proof = (await attachPicture(person, school, { cohortId, slot: 'materialOne', bytes })).id
  await person.must('source.submit', { cohortId })
  const record = await school.registration(graduates.lin.studentNo)
  id = record._id
  const { paths } = record.proofs[proof] ?? {}
  stored.kept = school.files().get(paths?.kept ?? '') ?? stored.kept
  stored.viewing = school.files().get(paths?.viewing ?? '') ?? stored.viewing
})

const darkest = async (bytes: Buffer): Promise<number> =>
  Math.min(...(await sharp(bytes).stats()).channels.map(({ min }) => min))

test('[B15] What people look at carries a watermark; the picture that is kept as evidence does not.', async () => {
  expect(await darkest(stored.kept)).toBeGreaterThan(250)
  expect(await darkest(stored.viewing)).toBeLessThan(230)
  const { pictures } = await counselor.must('proof.view', { id, flow: 'source' })
  const shown = await (await fetch(pictures[proof] ?? '')).arrayBuffer()
  expect(Buffer.from(shown).equals(stored.viewing)).toBe(true)
})

test('[B15] Where a picture was taken, and by which phone, is in neither stored file.', async () => {
  const taken = await photographed()
  expect((await sharp(taken).metadata()).exif?.includes('PhoneOfTheCanary')).toBe(true)
  for (const bytes of [stored.kept, stored.viewing]) {
    expect(bytes.length).toBeGreaterThan(1000)
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
    for (const trace of ['PhoneOfTheCanary', 'Exif', 'GPS', 'http://ns.adobe.com'])
      expect(bytes.includes(trace)).toBe(false)
  }
  // What the phone sent is gone with the next sweep.
  school.pass(36 * 60_000)
  await school.timer()
  for (const bytes of school.files().values()) expect(bytes.includes('PhoneOfTheCanary')).toBe(false)
})

test('[B15] A reviewer’s link ends after ten minutes; without one the storage shows nothing.', async () => {
  const { pictures } = await counselor.must('proof.view', { id, flow: 'source' })
  const link = pictures[proof] ?? ''
  expect((await fetch(link)).status).toBe(200)
  expect(
    (await fetch(link.replace(/\?.*/, ''), { headers: { 'X-WX-OPENID': staff.counselor } })).status,
  ).toBe(403)
  school.pass(600_000)
  expect((await fetch(link)).status).toBe(403)
})

test('[B15] Each view is a line that says who looked, when, and at which picture.', async () => {
  const before = (await school.stored('accessLog')).length
  await school.as(staff.leader).must('proof.view', { id, flow: 'source' })
  const lines = await school.stored('accessLog')
  expect(lines).toHaveLength(before + 1)
  expect(lines.at(-1)).toMatchObject({ by: staff.leader, at: school.now, about: proof, registrationId: id })
})

test('[B15] Thirty days after reports can no longer be had, the pictures are deleted.', async () => {
  school.moveTo(at('2028-01-31') - 60_000)
  await school.timer()
  expect([...school.files().keys()].filter((path) => path.startsWith('evidence/'))).toHaveLength(2)
  school.pass(60_000)
  await school.timer()
  expect([...school.files().keys()].filter((path) => path.startsWith('evidence/'))).toEqual([])
  const { proofs } = await counselor.must('review.get', { id })
  expect(proofs.map(({ deleted }) => deleted)).toEqual([true])
})
