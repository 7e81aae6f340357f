import sharp from 'sharp'
import { lookDistance } from '../../../domain/registration/looks'
import { staff } from '../../support/cloud-founding'
import { submittedWithPicture, useProofSchool, type Evidence } from '../../support/cloud-evidence'
import { graduates, type Graduate } from '../../support/cloud-graduates'

/** Pictures that were changed on their way from one graduate to another (B6). */
const school = useProofSchool()
const counselor = school.as(staff.counselor)

/** A sheet of paper with some lines and a stamp, as a phone takes it; another number is another sheet. */
function aSheet(number: number): Promise<Buffer> {
  const line = (row: number): string => {
    const x = String(80 + ((row * 37 * number) % 60))
    const width = String(300 + ((row * 7919 * number + row * row * number) % 700))
    const height = String(6 + ((row * number) % 9))
    return `<rect x="${x}" y="${String(70 + row * 34)}" width="${width}" height="${height}" fill="#3a3a3a"/>`
  }
  const lines = Array.from({ length: 22 }, (_, row) => line(row)).join('')
  const light =
    '<linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#e8e4da"/><stop offset="1" stop-color="#b9b2a4"/></linearGradient>'
  const stamp = `<circle cx="${String(800 + ((number * 13) % 200))}" cy="640" r="95" fill="none" stroke="#b03030" stroke-width="9"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900"><defs>${light}</defs><rect width="1200" height="900" fill="url(#g)"/>${lines}${stamp}</svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 92 }).toBuffer()
}

/** Made a little smaller and compressed hard, as pictures are that went through a chat. */
const forwarded = async (picture: Buffer): Promise<Buffer> =>
  sharp(picture).resize(1150).jpeg({ quality: 20 }).toBuffer()

const blank = (width: number): Promise<Buffer> =>
  sharp({ create: { width, height: 900, channels: 3, background: '#fdfdfb' } })
    .jpeg()
    .toBuffer()

const lookOf = async ({ studentNo }: Graduate, { proof }: Evidence): Promise<string> =>
  (await school.registration(studentNo)).proofs[proof.id]?.look ?? ''

async function usedElsewhere({ id, proof }: Evidence): Promise<number | undefined> {
  await school.timer()
  const { usedElsewhere: uses } = await counselor.must('proof.view', { id, flow: 'source' })
  return uses[proof.id]
}

test('A picture that was made smaller and compressed hard is found, on both sides; another sheet treated so is not.', async () => {
  const { lin, zhou, zheng } = graduates
  const first = await submittedWithPicture(school, lin, await aSheet(5))
  const copy = await submittedWithPicture(school, zhou, await forwarded(await aSheet(5)))
  const other = await submittedWithPicture(school, zheng, await forwarded(await aSheet(6)))
  // Its look is not the very same: only nearness finds it.
  expect(lookDistance(await lookOf(lin, first), await lookOf(zhou, copy))).toBeGreaterThan(0)
  expect([await usedElsewhere(first), await usedElsewhere(copy)]).toEqual([1, 1])
  expect(await usedElsewhere(other)).toBe(0)
})

test('Two pages of nothing but white paper are not the same picture, unless they are the same file.', async () => {
  const { he, gao, luo } = graduates
  const page = await submittedWithPicture(school, he, await blank(1200))
  const another = await submittedWithPicture(school, gao, await blank(1210))
  expect([await usedElsewhere(page), await usedElsewhere(another)]).toEqual([0, 0])
  const same = await submittedWithPicture(school, luo, await blank(1200))
  expect([await usedElsewhere(page), await usedElsewhere(same)]).toEqual([1, 1])
})
