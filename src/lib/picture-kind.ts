/** So many bytes at the beginning of a file tell what it is. */
export const HEAD_BYTES = 512

type Refusal = 'proofIsPdf' | 'proofNotImage' | 'proofOtherFormat' | 'proofVector' | 'proofAnimated'

/** How files begin, in Latin-1. */
const marks: readonly (readonly [mark: RegExp, refusal: Refusal | null])[] = [
  [/^\xff\xd8\xff/, null],
  [/^\x89PNG\r\n\x1a\n/, null],
  [/^\s*%PDF-/, 'proofIsPdf'],
  [/^GIF8/, 'proofAnimated'],
  [/^RIFF[^]{4}WEBP/, 'proofOtherFormat'],
  // HEIC and AVIF: what some phones keep photos in.
  [/^[^]{4}ftyp(hei|hev|mif1|msf1|avi)/, 'proofOtherFormat'],
  [/^(II\*\0|MM\0\*|BM)/, 'proofOtherFormat'],
  [/^[^]*<svg[\s>]/i, 'proofVector'],
]

/**
 * Why a file cannot be a proof, by its first bytes; null for a JPG or PNG. So that nobody waits for an upload
 * only to be refused; the server looks into all of it again.
 */
export function refusalOf(head: Uint8Array): Refusal | null {
  const text = Array.from(head.subarray(0, HEAD_BYTES), (byte) => String.fromCharCode(byte)).join('')
  const known = marks.find(([mark]) => mark.test(text))
  return known === undefined ? 'proofNotImage' : known[1]
}
