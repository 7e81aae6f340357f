import type { Bared } from './bared'
import { emptyHead, headSegments, readHead, type JpegHead } from './jpeg-head'
import { jpegSegments, type Segment } from './jpeg-segments'
import { PictureFault } from './refusals'

const marker = { dht: 0xc4, dac: 0xcc, eoi: 0xd9, sos: 0xda, dqt: 0xdb, dri: 0xdd } as const

interface Frame {
  readonly width: number
  readonly height: number
  /** Samples that are stored for one pixel: three, or half as many where colours are coarser. */
  readonly samplesPerPixel: number
  readonly isProgressive: boolean
}

interface Found {
  frame: Frame | null
  scans: number
  readonly head: JpegHead
  /** Tables, frame and scans, in their order. */
  readonly kept: Buffer[]
}

/**
 * Cuts a JPEG down to what shows it: tables, frame, scans, colour profile, colour model, orientation. EXIF
 * with its place and thumbnail, XMP, IPTC, comments, further pictures and whatever follows the end are gone.
 */
export function bareJpeg(file: Buffer): Bared {
  const found: Found = { frame: null, scans: 0, head: emptyHead(), kept: [] }
  for (const segment of jpegSegments(file)) take(found, segment)
  const { frame, scans, head, kept } = found
  if (frame === null) throw new PictureFault('proofDamaged')
  const { width, height, samplesPerPixel, isProgressive } = frame
  const [start, end] = [Buffer.from([0xff, 0xd8]), Buffer.from([0xff, marker.eoi])]
  return {
    bytes: Buffer.concat([start, ...headSegments(head), ...kept, end]),
    width,
    height,
    orientation: head.orientation ?? 1,
    inPasses: isProgressive || scans > 1,
    // Coefficients are two bytes each.
    bytesPerPixel: 2 * samplesPerPixel,
  }
}

function take(found: Found, segment: Segment): void {
  const { code, body, whole } = segment
  if (isFrame(code)) {
    if (found.frame !== null) throw new PictureFault('proofDamaged')
    found.frame = frameOf(code, body)
  }
  if (isFrame(code) || code === marker.dht || code === marker.dqt || code === marker.dri)
    found.kept.push(whole)
  else if (code === marker.sos) {
    found.scans += 1
    found.kept.push(scanOf(found.frame, segment))
  } else readHead(found.head, segment)
}

/** C0–CF but for the tables and the one that is reserved. */
const isFrame = (code: number): boolean =>
  code >= 0xc0 && code <= 0xcf && code !== marker.dht && code !== 0xc8 && code !== marker.dac

/** Baseline, extended and progressive with eight bits; lossless, hierarchical and arithmetic ones no phone makes nor shows. */
function frameOf(code: number, body: Buffer): Frame {
  const isTwelveBits = (body[0] ?? 0) > 8
  if (code > 0xc2 || isTwelveBits) throw new PictureFault('proofOtherFormat')
  const channels = body[5] ?? 0
  if (body.length < 9 || body.length !== 6 + 3 * channels) throw new PictureFault('proofDamaged')
  const [height, width] = [body.readUInt16BE(1), body.readUInt16BE(3)]
  if (width === 0 || height === 0) throw new PictureFault('proofDamaged')
  return { width, height, samplesPerPixel: samplesOf(body.subarray(6)), isProgressive: code === 0xc2 }
}

/** Each channel names how finely it is stored, across and down; the finest has one sample a pixel. */
function samplesOf(channels: Buffer): number {
  const finenesses: number[] = []
  for (let at = 1; at < channels.length; at += 3) {
    const both = channels[at] ?? 0
    finenesses.push((both >> 4) * (both & 0x0f))
  }
  const finest = Math.max(...finenesses)
  if (finest === 0) throw new PictureFault('proofDamaged')
  return finenesses.reduce((sum, fineness) => sum + fineness, 0) / finest
}

/**
 * A scan as it is, but for three bytes that a picture without passes does not use: some phones fill them
 * wrongly, which a decoder would take for damage.
 */
function scanOf(frame: Frame | null, { body, whole }: Segment): Buffer {
  if (frame === null || body.length !== 4 + 2 * (body[0] ?? 0)) throw new PictureFault('proofDamaged')
  if (frame.isProgressive) return whole
  const scan = Buffer.from(whole)
  Buffer.from([0, 63, 0]).copy(scan, 4 + body.length - 3)
  return scan
}
