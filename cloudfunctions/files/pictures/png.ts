import { deflateSync, inflateSync } from 'node:zlib'
import type { Bared } from './bared'
import { isColourProfile, MOST_PROFILE_BYTES } from './colour-profile'
import { onlyOrientation, orientationOf, type Orientation } from './orientation'
import { pngChunk, pngChunks } from './png-chunks'
import { PictureFault } from './refusals'

const SIGNATURE_BYTES = 8
/** Chunks that show the picture, or say what its colours mean. */
const kept: ReadonlySet<string> = new Set(['PLTE', 'tRNS', 'IDAT', 'gAMA', 'cHRM', 'sRGB'])
const once: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'iCCP', 'eXIf'])
const animation: ReadonlySet<string> = new Set(['acTL', 'fcTL', 'fdAT'])
/** Colour type → channels. */
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** Cuts a PNG down to what shows it: header, palette, pixels, colours, orientation. Texts and times are gone. */
export function barePng(file: Buffer): Bared {
  const parts: Buffer[] = []
  let orientation: Orientation = 1
  let header: Buffer | null = null
  const seen = new Set<string>()
  for (const { type, body, whole } of pngChunks(file)) {
    // A standard PNG has each of them once; a thousand profiles to be unpacked are meant to do harm.
    if (once.has(type) && seen.has(type)) throw new PictureFault('proofDamaged')
    seen.add(type)
    if (header === null) {
      if (type !== 'IHDR' || body.length !== 13) throw new PictureFault('proofDamaged')
      header = body
      parts.push(whole)
    } else if (animation.has(type)) throw new PictureFault('proofAnimated')
    else if (kept.has(type)) parts.push(whole)
    else if (type === 'iCCP') parts.push(...profileChunk(body))
    else if (type === 'eXIf') {
      orientation = orientationOf(body)
      if (orientation !== 1) parts.push(pngChunk('eXIf', onlyOrientation(orientation)))
    } else if (isNeeded(type)) throw new PictureFault('proofDamaged')
  }
  if (header === null) throw new PictureFault('proofDamaged')
  return {
    bytes: Buffer.concat([file.subarray(0, SIGNATURE_BYTES), ...parts, pngChunk('IEND', Buffer.alloc(0))]),
    ...shapeOf(header),
    orientation,
  }
}

/** A chunk whose name begins with a capital letter cannot be passed over; the known ones were taken before. */
const isNeeded = (type: string): boolean => /^[A-Z]/u.test(type)

function shapeOf(header: Buffer): Pick<Bared, 'width' | 'height' | 'inPasses' | 'bytesPerPixel'> {
  const channels = channelsOf[header.readUInt8(9)]
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  if (channels === undefined || width === 0 || height === 0) throw new PictureFault('proofDamaged')
  const bytesPerPixel = channels * (header.readUInt8(8) === 16 ? 2 : 1)
  return { width, height, inPasses: header.readUInt8(12) !== 0, bytesPerPixel }
}

/** The colour profile without the name its maker gave it; one that is damaged or no profile is left out. */
function profileChunk(body: Buffer): Buffer[] {
  const nameEnd = body.indexOf(0)
  if (nameEnd === -1) return []
  try {
    const profile = inflateSync(body.subarray(nameEnd + 2), { maxOutputLength: MOST_PROFILE_BYTES })
    if (!isColourProfile(profile)) return []
    return [pngChunk('iCCP', Buffer.concat([Buffer.from('icc\0\0', 'latin1'), deflateSync(profile)]))]
  } catch {
    return []
  }
}
