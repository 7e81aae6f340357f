import { openSync, type Font } from 'fontkit'
import { join } from 'node:path'
import sharp from 'sharp'
import { rawOf, type Pixels } from './upright'

/** Puts a text over a picture so that it cannot be used for anything else, and the page still be read. */
export type Watermark = (pixels: Pixels, text: string) => Promise<Buffer>

const FONT = 'NotoSansSC_400Regular.ttf'
/** Quality of the copy: a page of small print is readable, 1600 pixels have about 300 KB. */
const QUALITY = 80
const LETTERS_SMALLEST = 12
const LETTERS_STEP = 4
/** Letters of a shorter side's length. */
const LETTERS_ACROSS = 24
const TILES_KEPT = 8

/**
 * Opens the font (once an instance: it has ten megabytes) and draws with its outlines, because where this
 * runs no font is installed.
 * @param assets folder of the fonts
 */
export function openWatermark(assets: string): Watermark {
  let font: Font | null = null
  const tiles = new Map<string, Buffer>()
  const tileOf = async (text: string, size: number): Promise<Buffer> => {
    const name = `${String(size)} ${text}`
    const known = tiles.get(name)
    if (known !== undefined) return known
    // A file may hold several fonts; this one holds one.
    font ??= openSync(join(assets, FONT)) as Font
    const drawn = await drawTile(font, text, size)
    if (tiles.size === TILES_KEPT) tiles.clear()
    tiles.set(name, drawn)
    return drawn
  }
  return async (pixels, text) => {
    const wanted = Math.min(pixels.width, pixels.height) / LETTERS_ACROSS
    const size = Math.max(LETTERS_SMALLEST, Math.round(wanted / LETTERS_STEP) * LETTERS_STEP)
    const input = await within(await tileOf(text, size), pixels)
    return sharp(pixels.data, rawOf(pixels))
      .composite([{ input, tile: true, gravity: 'northwest' }])
      .jpeg({ quality: QUALITY })
      .toBuffer()
  }
}

/** A tile that is larger than the picture would be refused: as much of it as there is room for. */
async function within(tile: Buffer, pixels: Pixels): Promise<Buffer> {
  const { width, height } = await sharp(tile).metadata()
  if (width <= pixels.width && height <= pixels.height) return tile
  const room = { width: Math.min(width, pixels.width), height: Math.min(height, pixels.height) }
  return sharp(tile)
    .extract({ left: 0, top: 0, ...room })
    .png({ compressionLevel: 1 })
    .toBuffer()
}

/** Text slants upwards by 30°: sine and cosine for the room it takes. */
const SLANT = 30
const [COS, SIN] = [Math.cos((SLANT * Math.PI) / 180), Math.sin((SLANT * Math.PI) / 180)]

/**
 * One tile: the text twice, one in the middle and one cut into the corners, so that tiles beside each other
 * stagger it. Dark with a light edge, so that it shows on paper and on a dark table, and thin enough to read
 * what is below.
 */
async function drawTile(font: Font, text: string, size: number): Promise<Buffer> {
  const { path, length } = outlineOf(font, text, size)
  const width = Math.ceil(length * COS + size * 3)
  const height = Math.ceil(length * SIN + size * 8)
  const places = [
    [width / 2, height / 2],
    [0, 0],
    [width, 0],
    [0, height],
    [width, height],
  ]
  const put = places.map(
    ([x = 0, y = 0]) =>
      `<use href="#t" transform="translate(${x} ${y}) rotate(-${SLANT}) translate(${-length / 2} ${size * 0.35})"/>`,
  )
  const look = `fill="#000" fill-opacity=".2" stroke="#fff" stroke-opacity=".22" stroke-width="${size / 16}" paint-order="stroke"`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><path id="t" d="${path}"/></defs><g ${look}>${put.join('')}</g></svg>`
  return sharp(Buffer.from(svg)).png({ compressionLevel: 1 }).toBuffer()
}

/** A text as one outline that begins at the left end of its line, and how long it is. */
function outlineOf(font: Font, text: string, size: number): { path: string; length: number } {
  const scale = size / font.unitsPerEm
  let length = 0
  const parts: string[] = []
  for (const glyph of font.glyphsForString(text)) {
    // Fonts count upwards, pictures downwards.
    parts.push(glyph.path.scale(scale, -scale).translate(length, 0).toSVG())
    length += glyph.advanceWidth * scale
  }
  return { path: parts.join(''), length }
}
