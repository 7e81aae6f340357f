import sharp from 'sharp'
import { rawOf, type Pixels } from './upright'

const ROWS = 8
const COLUMNS = 9

/**
 * What a picture looks like, as 64 bits in 16 hexadecimal characters: in a grid of 9 × 8 greys, whether
 * each is brighter than its right neighbour. The same picture saved again, smaller or lighter, has the same.
 */
export async function lookOf(pixels: Pixels): Promise<string> {
  const grid = await sharp(pixels.data, rawOf(pixels))
    .greyscale()
    .resize(COLUMNS, ROWS, { fit: 'fill' })
    .raw()
    .toBuffer()
  let bits = ''
  for (let row = 0; row < ROWS; row += 1)
    for (let column = 0; column < COLUMNS - 1; column += 1) {
      const at = row * COLUMNS + column
      bits += (grid[at] ?? 0) > (grid[at + 1] ?? 0) ? '1' : '0'
    }
  return BigInt(`0b${bits}`).toString(16).padStart(16, '0')
}
