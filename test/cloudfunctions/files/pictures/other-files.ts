import { gzipSync } from 'node:zlib'
import { zipFile } from '../../../support/zip-file'
import { row, type Row } from './corpus-row'
import { jpeg, latin, photo } from './bytes'

const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"><image href="file:///etc/passwd"/></svg>'
const html = '<!DOCTYPE html><html><body><svg></svg><script>x()</script>'
const frame = latin('\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0')
const gif = (...blocks: readonly Buffer[]): Buffer =>
  Buffer.concat([latin('GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff'), ...blocks, latin(';')])
const control = latin('\x21\xf9\x04\0\x0a\0\0\0')
const boxes = (brand: string): Buffer =>
  Buffer.concat([latin(`\0\0\0\x18ftyp${brand}\0\0\0\0mif1`), Buffer.alloc(900)])
const extended = (flags: number): Buffer =>
  Buffer.concat([latin('RIFF\x80\0\0\0WEBPVP8X\x0a\0\0\0'), Buffer.from([flags]), Buffer.alloc(120)])
const utf16 = (text: string): Buffer => Buffer.concat([latin('\xff\xfe'), Buffer.from(text, 'utf16le')])
const part = (name: string) => ({ name, bytes: latin('x') })

/** Bytes without any order that are the same in every run. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length)
  let seed = 11
  for (let at = 0; at < length; at += 1) {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
    bytes[at] = seed >> 16
  }
  return bytes
}

/** Files that are no JPEG and no PNG, whatever they are called. */
export const otherFiles = (): readonly Row[] => [
  row('a file without bytes', 'proofDamaged', () => Buffer.alloc(0)),
  row('a file of one byte', 'proofNotImage', () => latin('\xff')),
  row('the first three bytes of a JPEG', 'proofDamaged', () => latin('\xff\xd8\xff')),
  row('the first eight bytes of a PNG', 'proofDamaged', () => latin('\x89PNG\r\n\x1a\n')),
  row('zeros', 'proofNotImage', () => Buffer.alloc(10_000)),
  row('noise', 'proofNotImage', () => noise(10_000)),
  row('noise that begins as a JPEG does', 'proofDamaged', () =>
    Buffer.concat([latin('\xff\xd8\xff\xe0'), noise(10_000)]),
  ),
  row('a text', 'proofNotImage', () => Buffer.from('户口本在家里')),
  row('a bitmap', 'proofOtherFormat', () =>
    Buffer.concat([latin('BM\x36\x04\0\0\0\0\0\0'), Buffer.alloc(500)]),
  ),
  row('the first two bytes of a bitmap', 'proofNotImage', () => latin('BM')),
  row('a TIFF', 'proofOtherFormat', () => photo(600, 500).tiff().toBuffer()),
  row('an icon', 'proofOtherFormat', () => Buffer.concat([latin('\0\0\x01\0\x01\0'), Buffer.alloc(500)])),
  row('a Photoshop file', 'proofOtherFormat', () => Buffer.concat([latin('8BPS\0\x01'), Buffer.alloc(500)])),
  row('a JPEG XL', 'proofOtherFormat', () =>
    Buffer.concat([latin('\0\0\0\x0cJXL \x0d\x0a\x87\x0a'), Buffer.alloc(90)]),
  ),
  row('a WebP', 'proofOtherFormat', () => photo(600, 500).webp().toBuffer()),
  row('an extended WebP that stands still', 'proofOtherFormat', () => extended(0x10)),
  row('a WebP that moves', 'proofAnimated', () => extended(0x02)),
  row('a HEIC', 'proofOtherFormat', () => boxes('heic')),
  row('a HEIC that moves', 'proofAnimated', () => boxes('hevc')),
  row('an AVIF', 'proofOtherFormat', () => photo(64, 64).avif({ effort: 0 }).toBuffer()),
  row('an AVIF that moves', 'proofAnimated', () => boxes('avis')),
  row('a GIF', 'proofOtherFormat', () => gif(frame)),
  row('a GIF that moves', 'proofAnimated', () => gif(control, frame, control, frame)),
  row('a GIF that ends in the middle', 'proofOtherFormat', () => gif(control, frame).subarray(0, 20)),
  row('a GIF with an archive behind', 'proofOtherFormat', () =>
    Buffer.concat([gif(frame), zipFile([part('a.class')])]),
  ),
  row('a film', 'proofNotImage', () => boxes('isom')),
  row('a document of Word', 'proofNotImage', () =>
    zipFile([part('[Content_Types].xml'), part('word/document.xml')]),
  ),
  row('an archive with a picture in it', 'proofNotImage', async () =>
    zipFile([{ name: 'a.jpg', bytes: await jpeg() }]),
  ),
  row('a PDF', 'proofIsPdf', () => latin('%PDF-1.7\n1 0 obj')),
  row('a PDF with a JPEG in it', 'proofIsPdf', async () =>
    Buffer.concat([
      latin('%PDF-1.7\n1 0 obj<</Filter/DCTDecode>>stream\n'),
      await jpeg(),
      latin('\nendstream'),
    ]),
  ),
  row('a PDF behind something else', 'proofIsPdf', () =>
    Buffer.concat([Buffer.alloc(600, 0x0a), latin('%PDF-1.4')]),
  ),
  row('a drawing', 'proofVector', () => Buffer.from(svg)),
  row('a drawing behind a mark, a declaration and a comment', 'proofVector', () =>
    Buffer.from(`\uFEFF<?xml version="1.0"?><!-- a -->${svg}`),
  ),
  row('a drawing in UTF-16', 'proofVector', () => utf16(svg)),
  row('a drawing in UTF-16 the other way round', 'proofVector', () => utf16(svg).swap16()),
  row('a drawing with a name before its name', 'proofVector', () =>
    Buffer.from('<s:svg xmlns:s="http://www.w3.org/2000/svg"/>'),
  ),
  row('a packed drawing', 'proofNotImage', () => gzipSync(svg)),
  row('a page', 'proofNotImage', () => Buffer.from(html)),
  row('other markup', 'proofNotImage', () => Buffer.from('<?xml version="1.0"?><roster/>')),
]
