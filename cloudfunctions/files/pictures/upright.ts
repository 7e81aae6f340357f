import sharp from 'sharp'
import type { Bared } from './bared'
import { uprighting } from './orientation'
import { PictureFault } from './refusals'

/** Nothing is looked at twice, and one thread holds the fewest rows at once: the function has little memory. */
sharp.cache(false)
sharp.concurrency(1)

/** Longest side of what people look at: a page of text is readable, a thousand of them load quickly. */
const LONGEST = 1600

/** Pixels as rows of red, green and blue bytes, upright, in sRGB. */
export interface Pixels {
  readonly data: Buffer
  readonly width: number
  readonly height: number
}

/** How far the person turned the picture, clockwise. */
export type Turn = 0 | 90 | 180 | 270

/**
 * Decodes a whole picture into what people look at: no side longer than 1600 pixels, white where it was
 * transparent. Every packed byte is read: a warning of the decoder means that pixels are missing or wrong.
 * Throws `proofDamaged`.
 */
export async function uprightPixels(
  { bytes, width, height, orientation }: Bared,
  turn: Turn,
): Promise<Pixels> {
  const { mirrored, turn: lies } = uprighting[orientation]
  const decoded = await sharp(bytes, {
    failOn: 'warning',
    limitInputPixels: width * height,
    sequentialRead: true,
  })
    .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
    .catch((error: unknown) => {
      throw new PictureFault('proofDamaged', error)
    })
  // Turned when it is small: turning needs the whole picture at once.
  const { data, info } = await sharp(decoded.data, rawOf(decoded.info))
    .flop(mirrored)
    .rotate((lies + turn) % 360)
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** Quality of a photo that will be printed. */
const PRINTED = 90

/** The same pixels as a file. */
export const asJpeg = (pixels: Pixels): Promise<Buffer> =>
  sharp(pixels.data, rawOf(pixels)).jpeg({ quality: PRINTED }).toBuffer()

/** How sharp is told what such pixels are. */
export const rawOf = ({ width, height }: Omit<Pixels, 'data'>) =>
  ({ raw: { width, height, channels: 3 } }) as const
