import { deflateSync } from 'node:zlib'
import { zipFile } from '../../../support/zip-file'
import { document, idPhoto, row, type Row } from './corpus-row'
import {
  chunk,
  comment,
  declaring,
  exif,
  filledTo,
  jpeg,
  latin,
  patched,
  photo,
  placeOf,
  plain,
  png,
  pngHeader,
  segment,
  withChunks,
  withSegments,
} from './bytes'

const { maxBytes, minEdge } = document
const archive = (): Buffer => zipFile([{ name: 'a.js', bytes: latin('run()') }])
const end = latin('\xff\xd9')

const cutAt = (name: string, place: (length: number) => number, of: () => Promise<Buffer> = jpeg): Row =>
  row(name, 'proofDamaged', async () => {
    const file = await of()
    return file.subarray(0, place(file.length))
  })

/** A packed picture of zeros that would unpack to a hundred megabytes. */
function bomb(width: number, height: number): Buffer {
  const pixels = deflateSync(Buffer.alloc(height * (width / 8 + 1)), { level: 1 })
  return Buffer.concat([pngHeader(width, height, 1), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}

const animated = async (): Promise<Buffer> =>
  withChunks(await png(), chunk('acTL', latin('\0\0\0\x02\0\0\0\0')))

const behind = (more: () => Buffer) => async (): Promise<Buffer> => Buffer.concat([await jpeg(), more()])
const commented = (text: string) => async (): Promise<Buffer> => withSegments(await jpeg(), comment(text))

/** Pictures that are damaged, too large or too small, or something else as well. */
export const hostilePictures = (): readonly Row[] => [
  cutAt('a JPEG cut behind its start', () => 4),
  cutAt('a JPEG cut in its first segment', () => 15),
  cutAt('a JPEG cut in its tables', () => 200),
  cutAt('a JPEG cut in the middle', (length) => Math.floor(length / 2)),
  cutAt('a JPEG without its end', (length) => length - 2),
  cutAt('a PNG cut in its header', () => 20, png),
  cutAt('a PNG cut in the middle', (length) => Math.floor(length / 2), png),
  cutAt('a PNG without its end', (length) => length - 12, png),
  row('a JPEG cut in the middle, with an end put on', 'proofDamaged', async () => {
    const file = await jpeg()
    return Buffer.concat([file.subarray(0, Math.floor(file.length / 2)), end])
  }),
  row('a JPEG that lacks its last packed bytes', 'proofDamaged', async () =>
    Buffer.concat([(await jpeg()).subarray(0, -12), end]),
  ),
  row('a JPEG in passes that lacks its last pass', 'proofDamaged', async () => {
    const file = await photo(640, 520).jpeg({ progressive: true }).toBuffer()
    return Buffer.concat([file.subarray(0, -300), end])
  }),
  row('a JPEG without scans', 'proofDamaged', async () => {
    const file = await jpeg()
    return Buffer.concat([file.subarray(0, placeOf(file, 0xda)), end])
  }),
  row('a JPEG with turned-over bits in a table', 'proofDamaged', async () => {
    const file = await jpeg()
    return patched(file, placeOf(file, 0xc4) + 6, [0xff, 0xff, 0xff, 0xff, 0xff, 0xff])
  }),
  row('a JPEG with turned-over bits in its frame', 'proofDamaged', async () => {
    const file = await jpeg()
    return patched(file, placeOf(file, 0xc0) + 9, [0x07])
  }),
  row('a JPEG with a segment of no length', 'proofDamaged', async () => {
    const file = await jpeg()
    return patched(file, placeOf(file, 0xdb) + 2, [0, 0])
  }),
  row('a JPEG with two frames', 'proofDamaged', async () => {
    const file = await jpeg()
    const at = placeOf(file, 0xc0)
    const frame = file.subarray(at, at + 2 + file.readUInt16BE(at + 2))
    return Buffer.concat([file.subarray(0, at), frame, file.subarray(at)])
  }),
  row('a JPEG with a thousand passes', 'proofDamaged', async () => {
    const file = await photo(640, 520).jpeg({ progressive: true }).toBuffer()
    const at = placeOf(file, 0xda)
    const scan = file.subarray(at, file.indexOf(latin('\xff\xc4'), at))
    return Buffer.concat([
      file.subarray(0, at),
      ...Array.from({ length: 1000 }, () => scan),
      file.subarray(at),
    ])
  }),
  row('a JPEG whose scan comes a thousand times', 'proofDamaged', async () => {
    const file = await plain(640, 520).jpeg().toBuffer()
    const scan = file.subarray(placeOf(file, 0xda), -2)
    return Buffer.concat([file.subarray(0, -2), ...Array.from({ length: 1000 }, () => scan), end])
  }),
  row('a JPEG without width', 'proofDamaged', async () => declaring(await jpeg(), 0, 520)),
  row('a JPEG without height', 'proofDamaged', async () => declaring(await jpeg(), 640, 0)),
  row('a JPEG with packing of its own kind', 'proofOtherFormat', async () => {
    const file = await jpeg()
    return patched(file, placeOf(file, 0xc0) + 1, [0xc9])
  }),
  row('a JPEG that declares 65,535 × 65,535', 'proofTooManyPixels', async () =>
    declaring(await jpeg(), 65_535, 65_535),
  ),
  row('a JPEG that declares more rows than it has', 'proofDamaged', async () =>
    declaring(await jpeg(), 640, 4000),
  ),
  row('a PNG of 30,000 × 30,000 in 500 KB', 'proofTooManyPixels', () => bomb(30_000, 30_000)),
  row('a PNG that declares four thousand million rows', 'proofTooManyPixels', () =>
    Buffer.concat([
      pngHeader(640, 0xffffffff, 8),
      chunk('IDAT', deflateSync(Buffer.alloc(100))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  ),
  row('a JPEG of 25 million pixels and one row', 'proofTooManyPixels', () =>
    plain(5000, 5001).jpeg().toBuffer(),
  ),
  row('a PNG in passes that a decoder cannot hold', 'proofTooManyPixels', () =>
    plain(5000, 5000)
      .ensureAlpha()
      .toColourspace('rgb16')
      .png({ progressive: true, compressionLevel: 1 })
      .toBuffer(),
  ),
  {
    ...row('a JPEG larger in pixels than its slot allows', 'proofTooManyPixels', () => jpeg(1001, 1000)),
    limits: { ...document, maxPixels: 1_000_000 },
  },
  row('a JPEG of one pixel', 'proofTooSmall', () => jpeg(1, 1)),
  row('a JPEG one pixel too narrow', 'proofTooSmall', () => jpeg(900, minEdge - 1)),
  row('a JPEG one pixel too narrow the other way', 'proofTooSmall', () => jpeg(minEdge - 1, 900)),
  row('a PNG one pixel too narrow', 'proofTooSmall', () => png(minEdge - 1, 900)),
  row('a JPEG one byte too large', 'proofTooLarge', async () => filledTo(await jpeg(), maxBytes + 1)),
  {
    ...row('an ID photo one byte above 200 KB', 'proofTooLarge', async () =>
      filledTo(await jpeg(295, 413), 200_001),
    ),
    limits: idPhoto,
  },
  { ...row('an ID photo one pixel too narrow', 'proofTooSmall', () => jpeg(279, 400)), limits: idPhoto },
  row('an APNG', 'proofAnimated', animated),
  row('a PNG with a turned-over bit', 'proofDamaged', async () => {
    const file = await png()
    return patched(file, file.length - 40, [(file[file.length - 40] ?? 0) ^ 1])
  }),
  row('a PNG whose pixels end early', 'proofDamaged', () =>
    Buffer.concat([
      pngHeader(640, 520, 8),
      chunk('IDAT', deflateSync(Buffer.alloc(641 * 100))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  ),
  row('a PNG with a chunk nobody knows and nobody may pass over', 'proofDamaged', async () =>
    withChunks(await png(), chunk('CgBI', Buffer.alloc(4))),
  ),
  row('a PNG without a header', 'proofDamaged', async () =>
    Buffer.concat([latin('\x89PNG\r\n\x1a\n'), (await png()).subarray(33)]),
  ),
  row('a JPEG with an archive behind', 'proofHidden', behind(archive)),
  row('a JPEG with an archive in a comment', 'proofHidden', async () =>
    withSegments(await jpeg(), segment(0xfe, archive())),
  ),
  row('a JPEG with an archive before its end', 'proofHidden', async () =>
    Buffer.concat([(await jpeg()).subarray(0, -2), archive(), end]),
  ),
  row('a PNG with an archive behind', 'proofHidden', async () => Buffer.concat([await png(), archive()])),
  row(
    'a JPEG with a PDF behind',
    'proofHidden',
    behind(() => latin('%PDF-1.7\n1 0 obj')),
  ),
  row('a JPEG that is a PDF as well', 'proofHidden', commented('%PDF-1.4 1 0 obj<<>>stream')),
  row('a JPEG with PHP in a comment', 'proofHidden', commented('<?php system($_GET["c"]); ?>')),
  row('a JPEG with a script in its description', 'proofHidden', async () =>
    withSegments(await jpeg(), exif({ thumbnail: latin('"><SCRIPT src=//x>') })),
  ),
  row('a JPEG with a page in a comment', 'proofHidden', commented('*/<html ><body onload=x()>')),
  row(
    'a JPEG with a drawing behind',
    'proofHidden',
    behind(() => latin('<svg onload="x()">')),
  ),
  row('a PNG with a script in a text', 'proofHidden', async () =>
    withChunks(await png(), chunk('tEXt', latin('Comment\0<script>x()</script>'))),
  ),
  row(
    'a JPEG with a program for Windows behind',
    'proofHidden',
    behind(() => latin('MZ\x90\0 This program cannot be run in DOS mode.')),
  ),
  row(
    'a JPEG with a program for Linux behind',
    'proofHidden',
    behind(() => latin('\x7fELF\x02\x01\x01\0')),
  ),
]
