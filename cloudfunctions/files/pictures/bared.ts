import type { Orientation } from './orientation'

/** A picture without anything that is not needed to show it; its pixel data is the very same bytes. */
export interface Bared {
  readonly bytes: Buffer
  /** As stored, before the orientation is applied, in pixels. */
  readonly width: number
  readonly height: number
  readonly orientation: Orientation
  /** Whether a decoder has to hold the whole picture at once: it comes in several passes. */
  readonly inPasses: boolean
  /** Bytes that a decoder holds for one pixel then. */
  readonly bytesPerPixel: number
}
