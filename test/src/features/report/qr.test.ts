import jsQR from 'jsqr'
import { qrPicture } from '../../../../src/features/report/qr'

const LINK = 'https://example.test/report?n=Y7YDH3RFJJEM8FSG&t=0123456789abcdef'
/** Pixels to a module: as coarse as a small screen. */
const SCALE = 4

/** What a camera would see: the lines of the picture drawn into pixels. */
function drawn(picture: string): { pixels: Uint8ClampedArray; edge: number } {
  const modules = Number(/viewBox='0 0 (\d+) \1'/.exec(picture)?.[1])
  const edge = modules * SCALE
  const pixels = new Uint8ClampedArray(edge * edge * 4).fill(255)
  const lines = /stroke='%2317262e' d='([^']+)'/.exec(picture)?.[1] ?? ''
  for (const [, x, y, runs] of lines.matchAll(/M(\d+) (\d+)\.5([^M]*)/g)) {
    let at = Number(x)
    for (const [, move, length] of (runs ?? '').matchAll(/(?:m(\d+) 0)?h(\d+)/g)) {
      at += Number(move ?? 0)
      paint({ pixels, edge }, { from: at, to: at + Number(length), row: Number(y) })
      at += Number(length)
    }
  }
  return { pixels, edge }
}

function paint(
  { pixels, edge }: { pixels: Uint8ClampedArray; edge: number },
  { from, to, row }: { from: number; to: number; row: number },
): void {
  for (let y = row * SCALE; y < (row + 1) * SCALE; y += 1)
    for (let x = from * SCALE; x < to * SCALE; x += 1)
      pixels.fill(0, (y * edge + x) * 4, (y * edge + x) * 4 + 3)
}

describe('the code that is held out', () => {
  test('A camera reads the very link from it.', () => {
    const { pixels, edge } = drawn(qrPicture(LINK))
    expect(jsQR(pixels, edge, edge)?.data).toBe(LINK)
  })

  test('WeChat has no TextEncoder, and it is drawn without one.', () => {
    const own = globalThis.TextEncoder
    Reflect.deleteProperty(globalThis, 'TextEncoder')
    try {
      expect(qrPicture(LINK)).toContain('svg')
    } finally {
      globalThis.TextEncoder = own
    }
  })

  test('It stands in a style as it is: one value, small enough to be sent to the page.', () => {
    const picture = qrPicture(LINK)
    expect(picture).toMatch(/^url\("data:image\/svg\+xml,[^";]*"\)$/)
    expect(picture.length).toBeLessThan(6000)
  })
})
