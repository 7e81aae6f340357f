import type { PictureSize, Shrinking } from './picture'

/** A longer edge beyond it shows nothing more of a page, and may be more pixels than are taken in. */
const LONGEST_EDGE = 4096
const FIRST_QUALITY = 0.85
/** Below it, letters blur: rather fewer pixels. */
const WORST_QUALITY = 0.55
/** Bytes of one pixel of a photo of paper at the first quality. */
const BYTES_A_PIXEL = 0.35
/** So often is enough for any camera; what is still too large then is no photo. */
export const MOST_TRIES = 10

const longer = ({ width, height }: PictureSize): number => Math.max(width, height)

/** Whether a picture is fine as it is. `maxBytes`: of its slot. */
export const fits = (bytes: number, size: PictureSize, maxBytes: number): boolean =>
  bytes <= maxBytes && longer(size) <= LONGEST_EDGE

/** The first try at a picture too large for its slot: about as many pixels as the bytes allow. */
export function firstShrinking(size: PictureSize, maxBytes: number): Shrinking {
  const allowed = Math.sqrt(maxBytes / BYTES_A_PIXEL / (size.width * size.height)) * longer(size)
  return { edge: Math.round(Math.min(longer(size), LONGEST_EDGE, allowed)), quality: FIRST_QUALITY }
}

/** The next try after one that is still too large: coarser when it is nearly there, otherwise smaller. */
export function nextShrinking(last: Shrinking, bytes: number, maxBytes: number): Shrinking {
  const over = bytes / maxBytes
  const quality = last.quality - 0.15
  if (over <= 1.6 && quality >= WORST_QUALITY) return { ...last, quality }
  const share = Math.min(0.85, Math.sqrt(1 / over))
  return { edge: Math.floor(last.edge * share), quality: FIRST_QUALITY }
}
