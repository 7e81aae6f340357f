import sharp from 'sharp'

/** Longest side of a photo on paper, in pixels: 49 mm at 300 dots an inch. */
const LONGEST = 580
const QUALITY = 88

/** A kept photo as a paper carries it: small enough to travel in a reply. */
export async function printedPhoto(
  kept: Buffer,
): Promise<{ readonly bytes: Buffer; readonly width: number; readonly height: number }> {
  const { data, info } = await sharp(kept)
    .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height }
}
