import { create } from 'qrcode'
import { INK, type Place, type Sheet } from './sheet'

/** Modules that stay empty around a QR code, so that readers find it (ISO/IEC 18004). */
const QUIET = 4

/**
 * Draws a QR code as filled rectangles, one a run of dark modules: sharp on every printer. Correction level M
 * survives a fold or a stain of an eighth of its area.
 */
export function drawQr({ document }: Sheet, text: string, { x, y, width }: Place): void {
  const { data, size } = create(text, { errorCorrectionLevel: 'M' }).modules
  document
    .save()
    .translate(x, y)
    .scale(width / (size + 2 * QUIET))
  // In modules from here on: short whole numbers, which is most of a printed page's size.
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!isDark(data, row * size + column)) continue
      const start = column
      while (column + 1 < size && isDark(data, row * size + column + 1)) column += 1
      document.rect(QUIET + start, QUIET + row, column + 1 - start, 1)
    }
  }
  document.fill(INK.ink)
  document.restore()
}

const isDark = (data: Uint8Array, index: number): boolean => data[index] === 1
