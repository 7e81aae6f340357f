import { create } from 'qrcode'

/** Modules of white around the code: ISO/IEC 18004 asks for four. */
const QUIET = 4
/** The same in both themes: cameras expect dark on light. */
const DARK = '%2317262e'
const LIGHT = '%23fff'

/**
 * The QR code of an address (ASCII, as addresses are) as the value of `background-image`: one picture of lines,
 * drawn without a canvas, so that it is the same in WeChat and in a browser. No semicolon in it: inline styles
 * are split there.
 */
export function qrPicture(address: string): string {
  // As bytes: from a text the library would make them with TextEncoder, which WeChat does not have.
  const bytes = Uint8Array.from(address, (character) => character.charCodeAt(0))
  const { size, data } = create([{ mode: 'byte', data: bytes }], { errorCorrectionLevel: 'M' }).modules
  const edge = size + 2 * QUIET
  const rows = Array.from({ length: size }, (_, row) =>
    rowPath(data.subarray(row * size, (row + 1) * size), row),
  )
  return (
    `url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${edge} ${edge}' ` +
    `shape-rendering='crispEdges'%3E%3Cpath fill='${LIGHT}' d='M0 0h${edge}v${edge}H0z'/%3E` +
    `%3Cpath stroke='${DARK}' d='${rows.join('')}'/%3E%3C/svg%3E")`
  )
}

/** The dark runs of a row as lines one module thick: `M4 6.5h7m2 0h1`. */
function rowPath(row: Uint8Array, index: number): string {
  let path = ''
  let at = 0
  let end = -QUIET
  while (at < row.length) {
    let length = 0
    while (row[at + length] === 1) length += 1
    if (length > 0) {
      const start = path === '' ? `M${at + QUIET} ${index + QUIET}.5` : `m${at - end} 0`
      path += `${start}h${length}`
      end = at + length
    }
    at += Math.max(1, length)
  }
  return path
}
