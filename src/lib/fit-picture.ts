import type { Picture, PictureDevice } from './picture'
import { firstShrinking, fits, MOST_TRIES, nextShrinking } from './shrinking'

/**
 * The picture, or a smaller copy that its slot takes (R6: 证件照不超过 200 KB). A picture that cannot be read or
 * shrunk here goes as it is: the server says what is wrong with it.
 */
export async function fitPicture(
  device: Pick<PictureDevice, 'sizeOf' | 'shrink'>,
  picture: Picture,
  maxBytes: number,
): Promise<Picture> {
  try {
    const size = await device.sizeOf(picture)
    if (fits(picture.bytes, size, maxBytes)) return picture
    let how = firstShrinking(size, maxBytes)
    let copy = await device.shrink(picture, how, size)
    for (let tries = 1; copy.bytes > maxBytes && tries < MOST_TRIES; tries += 1) {
      how = nextShrinking(how, copy.bytes, maxBytes)
      copy = await device.shrink(picture, how, size)
    }
    return copy
  } catch {
    return picture
  }
}
