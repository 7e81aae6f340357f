import { createHash } from 'node:crypto'
import type { SlotPolicy } from '../../../domain/cohort/policy'
import type { Picture } from '../../../domain/registration/proof'
import { err, ok, type Result } from '../../../domain/result'
import type { Bared } from './bared'
import { refuseHidden } from './hidden'
import { bareJpeg } from './jpeg'
import { kindOf } from './kind'
import { lookOf } from './look'
import { barePng } from './png'
import { PictureFault, type PictureRefusal } from './refusals'
import { asJpeg, uprightPixels, type Turn } from './upright'
import type { Watermark } from './watermark'

export type Limits = Pick<SlotPolicy, 'maxBytes' | 'minEdge' | 'maxPixels'>

export interface Intake {
  readonly limits: Limits
  readonly turn: Turn
  /** What the viewing copy says across the picture. */
  readonly text: string
  /** Evidence is kept as it came; a photo to be printed is kept as it is looked at. */
  readonly keeps: 'asItCame' | 'upright'
}

/** A picture that was taken in, and its two files. */
export interface TakenIn {
  readonly picture: Picture
  /** As it came, pixel for pixel, without its metadata; or upright, at most 1600 pixels long: JPEG. */
  readonly kept: Buffer
  /** Upright, at most 1600 pixels long, watermarked: JPEG. */
  readonly viewing: Buffer
}

/** More than any slot may allow: what the function's memory was measured with. */
const MOST_PIXELS = 25_000_000
/** What a decoder may hold of a picture that comes in passes; others are decoded row by row. */
const MOST_HELD_BYTES = 160_000_000

/**
 * Looks into an uploaded file and takes it in, or says why not. What a file declares is judged before a
 * pixel is unpacked; what it is called does not matter.
 */
export const takeInBy =
  (watermark: Watermark) =>
  async (file: Buffer, { limits, turn, text, keeps }: Intake): Promise<Result<TakenIn, PictureRefusal>> => {
    try {
      const bared = bare(file, limits)
      const pixels = await uprightPixels(bared, turn)
      const [look, viewing] = [await lookOf(pixels), await watermark(pixels, text)]
      const kept = keeps === 'asItCame' ? bared.bytes : await asJpeg(pixels)
      const sha256 = createHash('sha256').update(kept).digest('hex')
      const { width, height } = pixels
      return ok({ picture: { sha256, look, bytes: kept.length, width, height }, kept, viewing })
    } catch (error) {
      if (error instanceof PictureFault) return err(error.code)
      throw error
    }
  }

function bare(file: Buffer, limits: Limits): Bared {
  if (file.length > limits.maxBytes) throw new PictureFault('proofTooLarge')
  const bared = kindOf(file) === 'jpeg' ? bareJpeg(file) : barePng(file)
  refuseHidden(file)
  const pixels = bared.width * bared.height
  const held = bared.inPasses ? pixels * bared.bytesPerPixel : 0
  if (pixels > Math.min(limits.maxPixels, MOST_PIXELS) || held > MOST_HELD_BYTES)
    throw new PictureFault('proofTooManyPixels')
  if (Math.min(bared.width, bared.height) < limits.minEdge) throw new PictureFault('proofTooSmall')
  return bared
}
