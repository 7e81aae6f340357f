/** How a picture lies, 1–8 as in EXIF: 1 is upright, 6 was taken with the phone held upright. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

const TAG = 0x0112
const SHORT = 3
const ENTRY_BYTES = 12

/**
 * The orientation that EXIF data names (a TIFF: byte order, offset of the first directory, its entries);
 * upright where it names none. Only the first directory is read, so nothing can lead in a circle.
 */
export function orientationOf(tiff: Buffer): Orientation {
  const order = tiff.toString('latin1', 0, 4)
  if (order !== 'II*\0' && order !== 'MM\0*') return 1
  const isLittle = order.startsWith('I')
  const short = (at: number): number =>
    at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)
  if (tiff.length < 8) return 1
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let entry = 0; entry < short(directory); entry += 1) {
    const at = directory + 2 + entry * ENTRY_BYTES
    if (at + ENTRY_BYTES > tiff.length) break
    if (short(at) === TAG && short(at + 2) === SHORT) return asOrientation(short(at + 8))
  }
  return 1
}

const asOrientation = (value: number): Orientation => (value >= 1 && value <= 8 ? (value as Orientation) : 1)

/** EXIF data that says the orientation and nothing else: 26 bytes. */
export function onlyOrientation(orientation: Orientation): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('MM\0*', 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(TAG, 10)
  tiff.writeUInt16BE(SHORT, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(orientation, 18)
  return tiff
}

/** What makes a picture upright: mirrored left to right first, then turned clockwise by so many degrees. */
export const uprighting: Readonly<
  Record<Orientation, { readonly mirrored: boolean; readonly turn: number }>
> = {
  1: { mirrored: false, turn: 0 },
  2: { mirrored: true, turn: 0 },
  3: { mirrored: false, turn: 180 },
  4: { mirrored: true, turn: 180 },
  5: { mirrored: true, turn: 270 },
  6: { mirrored: false, turn: 90 },
  7: { mirrored: true, turn: 90 },
  8: { mirrored: false, turn: 270 },
}
