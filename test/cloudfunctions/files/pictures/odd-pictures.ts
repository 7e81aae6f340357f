import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { document, idPhoto, row, type Row } from './corpus-row'
import {
  chunk,
  comment,
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
  SECRET,
  segment,
  tiff,
  withChunks,
  withSegments,
} from './bytes'

const { maxBytes, minEdge } = document
const behind = (file: Buffer, ...more: readonly Buffer[]): Buffer => Buffer.concat([file, ...more])

/** A short film as phones put it behind a photo. */
const film = Buffer.concat([
  latin('\0\0\0\x18ftypmp42\0\0\0\0mp42isom'),
  latin(SECRET),
  Buffer.alloc(4000, 0xa7),
])

const xmp = (name: string): Buffer =>
  segment(0xe1, latin(`http://ns.adobe.com/${name}\0<x:xmpmeta><rdf:Description>${SECRET}</rdf:Description>`))

/** Pictures as phones, scanners, screens and editors make them. */
export const oddPictures = (): readonly Row[] => [
  row('a baseline JPEG', 'accepted', () => jpeg()),
  row('a progressive JPEG', 'accepted', () => photo(640, 520).jpeg({ progressive: true }).toBuffer()),
  row('a grey JPEG', 'accepted', () => photo(640, 520).greyscale().jpeg().toBuffer()),
  row('a JPEG in printers’ colours', 'accepted', () =>
    photo(640, 520).toColourspace('cmyk').jpeg().toBuffer(),
  ),
  row('a JPEG with fine colours', 'accepted', () =>
    photo(640, 520).jpeg({ chromaSubsampling: '4:4:4' }).toBuffer(),
  ),
  row('a JPEG with a screen’s colour profile', 'accepted', () =>
    photo(640, 520).withIccProfile('p3').jpeg().toBuffer(),
  ),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((orientation) =>
    row(`a JPEG that lies as ${orientation} says`, 'accepted', async () =>
      withSegments(await jpeg(), exif({ orientation })),
    ),
  ),
  row('a JPEG with an orientation that does not exist', 'accepted', async () =>
    withSegments(await jpeg(), exif({ orientation: 99 })),
  ),
  row('a JPEG with place and description', 'accepted', async () => withSegments(await jpeg(), exif({}))),
  row('a JPEG with a thumbnail', 'accepted', async () =>
    withSegments(await jpeg(), exif({ thumbnail: withSegments(await jpeg(64, 48), comment(SECRET)) })),
  ),
  row('a JPEG whose thumbnail has a thumbnail', 'accepted', async () => {
    const inner = withSegments(await jpeg(64, 48), exif({ thumbnail: await jpeg(16, 16) }))
    return withSegments(await jpeg(), exif({ thumbnail: inner, orientation: 3 }))
  }),
  row('a JPEG whose directories lead in a circle', 'accepted', async () =>
    withSegments(await jpeg(), exif({ next: 8 })),
  ),
  row('a JPEG whose EXIF data points outside', 'accepted', async () =>
    withSegments(await jpeg(), segment(0xe1, latin(`Exif\0\0MM\0*\xff\xff\xff\xf0${SECRET}`))),
  ),
  row('a JPEG with XMP, and more of it', 'accepted', async () =>
    withSegments(await jpeg(), xmp('xap/1.0/'), xmp('xmp/extension/')),
  ),
  row('a JPEG with captions of a newsroom', 'accepted', async () =>
    withSegments(await jpeg(), segment(0xed, latin(`Photoshop 3.0\x008BIM\x04\x04\0\0${SECRET}`))),
  ),
  row('a JPEG with a comment', 'accepted', async () => withSegments(await jpeg(), comment(SECRET))),
  row('a JPEG with a comment between its tables', 'accepted', async () => {
    const file = await jpeg()
    const at = placeOf(file, 0xc0)
    return Buffer.concat([file.subarray(0, at), comment(SECRET), file.subarray(at)])
  }),
  row('a JPEG with huge comments', 'accepted', async () =>
    withSegments(await jpeg(), ...Array.from({ length: 40 }, () => comment(SECRET.repeat(2000)))),
  ),
  row('a JPEG with a JFIF thumbnail', 'accepted', async () => {
    const head = latin('JFIF\0\x01\x02\0\0\x01\0\x01\x04\x04')
    return withSegments(await jpeg(), segment(0xe0, Buffer.concat([head, Buffer.alloc(48, SECRET)])))
  }),
  row('a JPEG with a second picture behind, as phones add it', 'accepted', async () => {
    const file = withSegments(await jpeg(), segment(0xe2, latin(`MPF\0MM\0*\0\0\0\x08${SECRET}`)))
    return behind(file, withSegments(await jpeg(320, 240), exif({})))
  }),
  row('a JPEG with a short film behind', 'accepted', async () => behind(await jpeg(), film)),
  row('a JPEG with a maker’s data behind', 'accepted', async () =>
    behind(await jpeg(), latin(`Image_UTC_Data1700000000000SEFHe\0\0\0${SECRET}SEFT`)),
  ),
  row('a JPEG with zeros behind', 'accepted', async () => behind(await jpeg(), Buffer.alloc(50_000))),
  row('a JPEG with a colour profile that is none', 'accepted', async () =>
    withSegments(await jpeg(), segment(0xe2, latin(`ICC_PROFILE\0\x01\x01${SECRET.repeat(10)}`))),
  ),
  row('a JPEG with a colour profile that is noise inside', 'accepted', async () => {
    const profile = Buffer.alloc(600, 0x5a)
    profile.writeUInt32BE(600, 0)
    profile.write('acsp', 36, 'latin1')
    return withSegments(await jpeg(), segment(0xe2, Buffer.concat([latin('ICC_PROFILE\0\x01\x01'), profile])))
  }),
  row('a JPEG whose scan says what only passes say, as some phones do', 'accepted', async () => {
    const file = await jpeg()
    const at = placeOf(file, 0xda)
    return patched(file, at + 2 + file.readUInt16BE(at + 2) - 3, [0, 0, 0])
  }),
  row('a JPEG with fill bytes before its marks', 'accepted', async () => {
    const file = await jpeg()
    const at = placeOf(file, 0xc0)
    return Buffer.concat([file.subarray(0, at), Buffer.alloc(9, 0xff), file.subarray(at)])
  }),
  row('a JPEG of exactly as many bytes as are allowed', 'accepted', async () =>
    filledTo(await jpeg(), maxBytes),
  ),
  {
    ...row('an ID photo of 200 KB', 'accepted', async () => filledTo(await jpeg(295, 413), 200_000)),
    limits: idPhoto,
  },
  row('a JPEG exactly as small as is allowed', 'accepted', () => jpeg(900, minEdge)),
  row('a JPEG of exactly 25 million pixels', 'accepted', () => plain(5000, 5000).jpeg().toBuffer()),
  row('a JPEG of 25 million pixels in passes', 'accepted', () =>
    plain(5000, 5000).jpeg({ progressive: true, chromaSubsampling: '4:4:4' }).toBuffer(),
  ),

  row('a PNG with a palette', 'accepted', () => png()),
  row('a PNG in full colours', 'accepted', () => photo(640, 520).png().toBuffer()),
  row('a PNG in passes', 'accepted', () => photo(640, 520).png({ progressive: true }).toBuffer()),
  row('a PNG with 16 bits', 'accepted', () => photo(640, 520).toColourspace('rgb16').png().toBuffer()),
  row('a grey PNG', 'accepted', () => photo(640, 520).greyscale().toColourspace('b-w').png().toBuffer()),
  row('a PNG with clear places', 'accepted', () => photo(640, 520).ensureAlpha(0.4).png().toBuffer()),
  row('a PNG with a screen’s colour profile', 'accepted', () =>
    photo(640, 520).withIccProfile('p3').png().toBuffer(),
  ),
  row('a PNG with texts', 'accepted', async () =>
    withChunks(
      await png(),
      chunk('tEXt', latin(`Comment\0${SECRET}`)),
      chunk('iTXt', latin(`XML:com.adobe.xmp\0\0\0\0\0${SECRET}`)),
      chunk('zTXt', latin(`Comment\0\0${SECRET}`)),
      chunk('tIME', latin('\x07\xea\x0a\x08\x0a\0\0')),
      chunk('prVt', latin(SECRET)),
    ),
  ),
  row('a PNG with EXIF data', 'accepted', async () =>
    withChunks(await png(), chunk('eXIf', tiff({ orientation: 6 }))),
  ),
  row('a PNG with a colour profile that is none', 'accepted', async () =>
    withChunks(await png(), chunk('iCCP', latin(`${SECRET}\0\0nothing packed`))),
  ),
  row('a PNG with bytes behind', 'accepted', async () => behind(await png(), latin(SECRET))),
  row('a PNG with more packed rows than it declares', 'accepted', () =>
    Buffer.concat([
      pngHeader(640, 520, 8),
      chunk('IDAT', deflateSync(Buffer.alloc(641 * 5200))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  ),
  row('a screenshot, long and narrow', 'accepted', () =>
    sharp({ create: { width: 1080, height: 9000, channels: 3, background: 'white' } })
      .png()
      .toBuffer(),
  ),
]
