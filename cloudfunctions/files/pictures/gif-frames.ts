const IMAGE = 0x2c
const EXTENSION = 0x21

/** Whether a GIF holds more than one frame; one that ends in the middle counts as far as it goes. */
export function isAnimatedGif(file: Buffer): boolean {
  let at = 13 + tableBytes(file[10] ?? 0)
  let frames = 0
  for (; at < file.length;) {
    const block = file[at]
    if (block === IMAGE) {
      frames += 1
      if (frames > 1) return true
      at = afterParts(file, at + 10 + tableBytes(file[at + 9] ?? 0) + 1)
    } else if (block === EXTENSION) at = afterParts(file, at + 2)
    else return false
  }
  return false
}

/** Bytes of the colour table that a packed byte announces. */
const tableBytes = (packed: number): number => ((packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 0x07) + 1))

/** The place behind a row of parts, each led by its length, ended by an empty one. */
function afterParts(file: Buffer, from: number): number {
  let at = from
  for (let length = file[at] ?? 0; length !== 0; length = file[at] ?? 0) at += length + 1
  return at + 1
}
