/**
 * `node render-page.mjs <page> <font> <font>`: takes a PDF on stdin, renders one of its pages with pdf.js and says
 * on stdout, in JSON, what is on it. A process of its own, because pdf.js is an ES module and jest is not.
 *
 * Text that can be extracted may still be invisible. So every text of the page is drawn a second time, straight
 * from the outlines of the font files, and its ink is compared with the ink of the page in the same place.
 */
import { createCanvas, Path2D } from '@napi-rs/canvas'
import { openSync } from 'fontkit'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const SCALE = 3
const [, , pageNumber, ...fontFiles] = process.argv
const fonts = fontFiles.map((file) => openSync(file))

const parts = []
for await (const part of process.stdin) parts.push(part)
// A second copy is kept back: pdf.js takes the first one over.
const pdf = await getDocument({ data: new Uint8Array(Buffer.concat(parts)), verbosity: 0 }).promise
const page = await pdf.getPage(Number(pageNumber))
const viewport = page.getViewport({ scale: SCALE })
const canvas = paper()
await page.render({ canvas: null, canvasContext: canvas.getContext('2d'), viewport }).promise
const { items } = await page.getTextContent()
const texts = items
  .filter(({ str }) => str.trim() !== '')
  .map(({ str, transform, width }) => ({ str, x: transform[4], y: transform[5], size: transform[0], width }))

process.stdout.write(
  JSON.stringify({
    pages: pdf.numPages,
    width: canvas.width,
    height: canvas.height,
    png: canvas.toBuffer('image/png').toString('base64'),
    texts: texts.map((text) => ({ text: text.str, overlap: overlapOf(text) })),
  }),
)

function paper() {
  const blank = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  const context = blank.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, blank.width, blank.height)
  return blank
}

/** Ink that both have, of the ink that either has: 1 for the same picture, 0 where one is blank. */
function overlapOf(text) {
  const box = {
    left: Math.floor((text.x - 1) * SCALE),
    top: Math.floor(viewport.height - (text.y + text.size * 0.95) * SCALE),
    width: Math.ceil((text.width + 2) * SCALE),
    height: Math.ceil(text.size * 1.25 * SCALE),
  }
  const drawn = inkIn(canvas, box)
  // Which font it is, and whether the width ends with a gap, pdf.js does not say: the nearest counts.
  const likely = fonts.flatMap((font) => [0, 1].map((gaps) => fromOutlines(font, { ...text, gaps }, box)))
  return Math.max(...likely.map((other) => sameInk(drawn, other)))
}

function fromOutlines(font, { str, x, y, size, width, gaps }, box) {
  const canvas = createCanvas(box.width, box.height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, box.width, box.height)
  context.fillStyle = '#000000'
  // Letters that stand far apart are told with blanks between them, which nobody drew.
  const letters = /^(\S )+\S$/u.test(str) ? str.replaceAll(' ', '') : str
  const { glyphs, positions, advanceWidth } = font.layout(letters)
  const unit = size / font.unitsPerEm
  const spacing = (width - advanceWidth * unit) / Math.max(1, glyphs.length - gaps)
  const [scale, base] = [unit * SCALE, viewport.height - y * SCALE - box.top]
  let at = x
  glyphs.forEach((glyph, index) => {
    context.setTransform(scale, 0, 0, -scale, at * SCALE - box.left, base)
    context.fill(new Path2D(glyph.path.toSVG()))
    at += positions[index].xAdvance * unit + spacing
  })
  return inkIn(canvas, { ...box, left: 0, top: 0 })
}

/** How dark each pixel is, the darkest being 1, so that grey ink compares with black. */
function inkIn(from, { left, top, width, height }) {
  const { data } = from.getContext('2d').getImageData(left, top, width, height)
  const ink = Array.from({ length: width * height }, (_, index) => 255 - data[index * 4])
  const darkest = ink.reduce((most, value) => Math.max(most, value), 1)
  return ink.map((value) => value / darkest)
}

function sameInk(one, other) {
  let [both, either] = [0, 0]
  one.forEach((ink, index) => {
    both += Math.min(ink, other[index])
    either += Math.max(ink, other[index])
  })
  return either === 0 ? 0 : both / either
}
