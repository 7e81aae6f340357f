import sharp from 'sharp'
import type { ChosenFile } from './phone'

/** What a phone's camera makes: 12 megapixels, lying. */
const CAMERA = { width: 4032, height: 3024 } as const

/** A photo of a page with this heading: a JPG of 12 megapixels and several megabytes, as phones take them. */
export async function aPage(heading: string): Promise<ChosenFile> {
  const lines = Array.from(
    { length: 18 },
    (_, line) =>
      `<rect x="500" y="${String(700 + line * 110)}" width="${String(2200 + ((line * 397) % 800))}" height="36"/>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(CAMERA.width)}" height="${String(CAMERA.height)}">
    <rect x="300" y="200" width="3400" height="2600" fill="#f7efe0"/>
    <text x="500" y="520" font-size="240" fill="#7a3b2c">${heading}</text><g fill="#4a4238">${lines.join('')}</g></svg>`
  const buffer = await sharp({
    create: {
      ...CAMERA,
      channels: 3,
      background: '#d9cdb8',
      // The grain of a sensor: without it a JPG would be a fraction of a photo's size.
      noise: { type: 'gaussian', mean: 190, sigma: 18 },
    },
  })
    .composite([{ input: Buffer.from(svg), blend: 'multiply' }])
    .jpeg({ quality: 92 })
    .toBuffer()
  return { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer }
}

/** What somebody chooses by mistake. */
export const aPdf: ChosenFile = {
  name: '户口本.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'),
}
