import sharp from 'sharp'
import { refusalOf } from '../../../src/lib/picture-kind'

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#d9cdb8' } })

it.each(['jpeg', 'png'] as const)('A real %s may go up.', async (format) => {
  expect(refusalOf(new Uint8Array(await picture.clone().toFormat(format).toBuffer()))).toBeNull()
})

it.each([
  ['a PDF', '%PDF-1.7\n', 'proofIsPdf'],
  ['a PDF after a blank line', '\n%PDF-1.4', 'proofIsPdf'],
  ['a moving picture', 'GIF89a', 'proofAnimated'],
  ["an iPhone's HEIC", '\0\0\0\x18ftypheic\0\0\0\0', 'proofOtherFormat'],
  ['a drawing', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">', 'proofVector'],
  ['a Word file, whatever its name', 'PK\x03\x04', 'proofNotImage'],
  ['a text', 'hello', 'proofNotImage'],
  ['nothing', '', 'proofNotImage'],
] as const)('%s is refused before it is sent.', (_what, text, why) => {
  expect(refusalOf(bytes(text))).toBe(why)
})

it('A WebP is refused as another format.', async () => {
  expect(refusalOf(new Uint8Array(await picture.clone().webp().toBuffer()))).toBe('proofOtherFormat')
})
