import type { Bared } from './bared'
import { isColourProfile } from './colour-profile'
import { onlyOrientation, orientationOf, type Orientation } from './orientation'
import { PictureFault } from './refusals'
import { jpegSegments, type Segment } from './jpeg-segments'

const marker = {
  dht: 0xc4,
  dac: 0xcc,
  eoi: 0xd9,
  sos: 0xda,
  dqt: 0xdb,
  dri: 0xdd,
  app0: 0xe0,
  app1: 0xe1,
  app2: 0xe2,
  app14: 0xee,
} as const

const EXIF = 'Exif\0\0'
const PROFILE = 'ICC_PROFILE\0'
/** A profile's part is led by its name, its number and how many there are. */
const PROFILE_HEAD = PROFILE.length + 2
const MOST_PART = 65_533 - PROFILE_HEAD

interface Frame {
  readonly width: number
  readonly height: number
  /** Samples that are stored for one pixel: three, or half as many where colours are coarser. */
  readonly samplesPerPixel: number
  readonly isProgressive: boolean
}

/** What the segments said, beside what is kept of them. */
interface Found {
  frame: Frame | null
  orientation: Orientation | null
  jfif: Buffer | null
  adobe: Buffer | null
  readonly profile: Map<number, Buffer>
  /** Tables, frame and scans, in their order. */
  readonly kept: Buffer[]
}

/**
 * Cuts a JPEG down to what shows it: tables, frame, scans, colour profile, colour model, orientation. EXIF
 * with its place and thumbnail, XMP, IPTC, comments, further pictures and whatever follows the end are gone.
 */
export function bareJpeg(file: Buffer): Bared {
  const found: Found = {
    frame: null,
    orientation: null,
    jfif: null,
    adobe: null,
    profile: new Map(),
    kept: [],
  }
  for (const segment of jpegSegments(file)) take(found, segment)
  const { frame, orientation, kept } = found
  if (frame === null) throw new PictureFault('proofDamaged')
  const { width, height, samplesPerPixel, isProgressive } = frame
  return {
    bytes: Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      ...headOf(found),
      ...kept,
      Buffer.from([0xff, marker.eoi]),
    ]),
    width,
    height,
    orientation: orientation ?? 1,
    inPasses: isProgressive,
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
  else if (code === marker.sos) found.kept.push(scanOf(found.frame, segment))
  else takeMetadata(found, segment)
}

function takeMetadata(found: Found, { code, body }: Segment): void {
  const names = (name: string): boolean => body.toString('latin1', 0, name.length) === name
  if (code === marker.app0 && names('JFIF\0') && body.length >= 14) found.jfif ??= body
  else if (code === marker.app14 && names('Adobe') && body.length >= 12) found.adobe ??= body
  else if (code === marker.app1 && names(EXIF))
    found.orientation ??= orientationOf(body.subarray(EXIF.length))
  else if (code === marker.app2 && names(PROFILE) && body.length > PROFILE_HEAD)
    found.profile.set(body[PROFILE.length] ?? 0, body.subarray(PROFILE_HEAD))
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

/** What stands before the tables: made anew, so that nothing rides along. */
function headOf({ jfif, adobe, orientation, profile }: Found): Buffer[] {
  const head: Buffer[] = []
  // Version, density; no thumbnail.
  if (jfif !== null) head.push(segment(marker.app0, Buffer.concat([jfif.subarray(0, 12), Buffer.alloc(2)])))
  if (orientation !== null && orientation !== 1)
    head.push(
      segment(marker.app1, Buffer.concat([Buffer.from(EXIF, 'latin1'), onlyOrientation(orientation)])),
    )
  head.push(...profileSegments(profile))
  if (adobe !== null) head.push(segment(marker.app14, adobe.subarray(0, 12)))
  return head
}

/** The colour profile in its parts; one that is incomplete or no profile is left out. */
function profileSegments(parts: ReadonlyMap<number, Buffer>): Buffer[] {
  const profile = Buffer.concat([...parts].sort(([a], [b]) => a - b).map(([, part]) => part))
  if (!isColourProfile(profile)) return []
  const count = Math.ceil(profile.length / MOST_PART)
  return Array.from({ length: count }, (_, index) => {
    const part = profile.subarray(index * MOST_PART, (index + 1) * MOST_PART)
    return segment(
      marker.app2,
      Buffer.concat([Buffer.from(PROFILE, 'latin1'), Buffer.from([index + 1, count]), part]),
    )
  })
}

function segment(code: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, code, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}
