import { PictureFault } from './refusals'

/** One segment of a JPEG; that of a scan reaches to the next marker. */
export interface Segment {
  readonly code: number
  /** Behind the length. */
  readonly body: Buffer
  /** With marker, length and, of a scan, its packed pixels. */
  readonly whole: Buffer
}

const START = 0xd8
const END = 0xd9
const SCAN = 0xda
/** A picture in passes has about ten scans; thousands would keep a decoder busy for minutes. */
const MOST_SCANS = 64
/** A photo has some twenty. */
const MOST_SEGMENTS = 2_000

/** The segments up to the first end; what follows it is nobody's. Throws `proofDamaged` if there is no end. */
export function* jpegSegments(file: Buffer): Generator<Segment> {
  let at = 2
  let scans = 0
  for (let count = 0; count < MOST_SEGMENTS; count += 1) {
    const start = markerAt(file, at)
    const code = file[start + 1] ?? 0
    if (code === END) return
    if (code === START || code < 0xc0 || start + 4 > file.length) break
    const bodyEnd = start + 2 + file.readUInt16BE(start + 2)
    if (bodyEnd < start + 4 || bodyEnd > file.length) break
    if (code === SCAN && (scans += 1) > MOST_SCANS) break
    at = code === SCAN ? scanEnd(file, bodyEnd) : bodyEnd
    const whole = Buffer.concat([Buffer.from([0xff, code]), file.subarray(start + 2, at)])
    yield { code, body: file.subarray(start + 4, bodyEnd), whole }
  }
  throw new PictureFault('proofDamaged')
}

/** Where the next marker stands: fill bytes (FF) may come before it, nothing else. */
function markerAt(file: Buffer, from: number): number {
  let at = from
  while (file[at] === 0xff && file[at + 1] === 0xff) at += 1
  if (file[at] !== 0xff || at + 1 >= file.length) throw new PictureFault('proofDamaged')
  return at
}

/** The place of the marker that ends packed pixels: an FF that is neither stuffed nor a restart. */
function scanEnd(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at !== -1; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] ?? 0
    const goesOn = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7)
    if (!goesOn) return at
  }
  throw new PictureFault('proofDamaged')
}
