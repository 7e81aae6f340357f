import { isAnimatedGif } from './gif-frames'
import { PictureFault, type PictureRefusal } from './refusals'

type Kind = 'jpeg' | 'png'

interface Format {
  readonly is: (file: Buffer) => boolean
  readonly then: Kind | ((file: Buffer) => PictureRefusal)
}

const startsWith =
  (...beginnings: readonly string[]) =>
  (file: Buffer): boolean =>
    beginnings.some((text) => file.toString('latin1', 0, text.length) === text)

/** Where readers of PDF look for its first line, whatever stands before it. */
const PDF_WITHIN = 1024
/** How much of a text is looked at to say what it is. */
const TEXT_WITHIN = 4096

/** The brand of a file of boxes (HEIC, AVIF, MP4, …), '' for any other file. */
const brandOf = (file: Buffer): string =>
  file.toString('latin1', 4, 8) === 'ftyp' ? file.toString('latin1', 8, 12) : ''

const stillBrands = new Set(['heic', 'heix', 'heim', 'heis', 'mif1', 'avif', 'crx '])
const movingBrands = new Set(['hevc', 'hevx', 'hevm', 'hevs', 'msf1', 'avis'])

/** Bit "animation" of a WebP's extended header. */
const isAnimatedWebp = (file: Buffer): boolean =>
  file.toString('latin1', 12, 16) === 'VP8X' && ((file[20] ?? 0) & 0x02) !== 0

/** The beginning of a file as text, in whichever encoding its mark names; bytes that are none become spaces. */
function beginningAsText(file: Buffer): string {
  const first = file.subarray(0, TEXT_WITHIN)
  if (first[0] === 0xff && first[1] === 0xfe) return first.subarray(2).toString('utf16le')
  if (first[0] === 0xfe && first[1] === 0xff)
    return Buffer.from(first.subarray(2, first.length & ~1))
      .swap16()
      .toString('utf16le')
  return first.toString('utf8').replace(/^\uFEFF/u, '')
}

const isMarkup = (file: Buffer): boolean => beginningAsText(file).trimStart().startsWith('<')
const isSvg = (file: Buffer): boolean => {
  const text = beginningAsText(file)
  return /<(?:\w+:)?svg[\s>]/iu.test(text) && !/<html[\s>]/iu.test(text)
}

/** The first format that fits; what fits none is no picture. */
const formats: readonly Format[] = [
  { is: startsWith('\xff\xd8\xff'), then: 'jpeg' },
  { is: startsWith('\x89PNG\r\n\x1a\n'), then: 'png' },
  { is: startsWith('GIF8'), then: (file) => (isAnimatedGif(file) ? 'proofAnimated' : 'proofOtherFormat') },
  {
    is: (file) => startsWith('RIFF')(file) && file.toString('latin1', 8, 12) === 'WEBP',
    then: (file) => (isAnimatedWebp(file) ? 'proofAnimated' : 'proofOtherFormat'),
  },
  { is: (file) => stillBrands.has(brandOf(file)), then: () => 'proofOtherFormat' },
  { is: (file) => movingBrands.has(brandOf(file)), then: () => 'proofAnimated' },
  // Bitmap (its reserved bytes are zero), TIFF and raw pictures of cameras, icon, Photoshop.
  {
    is: (file) => startsWith('BM')(file) && file.subarray(6, 10).equals(Buffer.alloc(4)),
    then: () => 'proofOtherFormat',
  },
  { is: startsWith('II*\0', 'MM\0*', 'II+\0', 'MM\0+'), then: () => 'proofOtherFormat' },
  { is: startsWith('\0\0\x01\0', '8BPS'), then: () => 'proofOtherFormat' },
  // JPEG XL and JPEG 2000, bare and in boxes.
  {
    is: startsWith('\xff\x0a', '\0\0\0\x0cJXL ', '\0\0\0\x0cjP  ', '\xff\x4f\xff\x51'),
    then: () => 'proofOtherFormat',
  },
  { is: isMarkup, then: (file) => (isSvg(file) ? 'proofVector' : 'proofNotImage') },
  { is: (file) => file.subarray(0, PDF_WITHIN).includes('%PDF-'), then: () => 'proofIsPdf' },
]

/** What a file is by its first bytes, whatever it is called. Throws the refusal of what is not taken in. */
export function kindOf(file: Buffer): Kind {
  if (file.length === 0) throw new PictureFault('proofDamaged')
  const found = formats.find(({ is }) => is(file))
  if (found === undefined) throw new PictureFault('proofNotImage')
  if (typeof found.then === 'string') return found.then
  throw new PictureFault(found.then(file))
}
