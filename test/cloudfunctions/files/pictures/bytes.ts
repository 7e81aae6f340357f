import { crc32 } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

/** Stands for what must not get out: where the picture was taken, who is in it. */
export const SECRET = 'CANARY-28.1943N-112.9838E'

/** A picture that no two places of look alike: colours run across it, with a grain of its own. */
export function photo(width: number, height: number): Sharp {
  const data = Buffer.alloc(width * height * 3)
  let seed = 7
  let at = 0
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
      const grain = (seed >> 16) & 7
      data[at] = ((x * 240) / width + grain) | 0
      data[at + 1] = ((y * 240) / height + grain) | 0
      data[at + 2] = (((x >> 5) ^ (y >> 5)) & 1) * 90 + 60 + grain
      at += 3
    }
  return sharp(data, { raw: { width, height, channels: 3 } })
}

const made = new Map<string, Promise<Buffer>>()

/** Made once of every size: most files here are the same picture with something put in. */
const once = (name: string, make: () => Promise<Buffer>): Promise<Buffer> => {
  const known = made.get(name) ?? make()
  made.set(name, known)
  return known
}

export const jpeg = (width = 640, height = 520): Promise<Buffer> =>
  once(`jpeg ${width} ${height}`, () => photo(width, height).jpeg({ quality: 75 }).toBuffer())
export const png = (width = 640, height = 520): Promise<Buffer> =>
  once(`png ${width} ${height}`, () => photo(width, height).png({ palette: true, colours: 32 }).toBuffer())

/** One colour: many pixels, few bytes. */
export const plain = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#88aacc' } })

export const latin = (text: string): Buffer => Buffer.from(text, 'latin1')

export function segment(code: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, code, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** Segments put in behind the start mark. */
export const withSegments = (file: Buffer, ...segments: readonly Buffer[]): Buffer =>
  Buffer.concat([file.subarray(0, 2), ...segments, file.subarray(2)])

export const comment = (text: string): Buffer => segment(0xfe, latin(text))

/** Where the segment with this code begins; pictures made here hold it once. */
export function placeOf(file: Buffer, code: number): number {
  for (let at = 2; at + 4 < file.length; at += 2 + file.readUInt16BE(at + 2))
    if (file[at + 1] === code) return at
  throw new Error(`no segment ${code.toString(16)}`)
}

/** The picture with other bytes at a place. */
export function patched(file: Buffer, at: number, bytes: readonly number[]): Buffer {
  const copy = Buffer.from(file)
  Buffer.from(bytes).copy(copy, at)
  return copy
}

/** A JPEG that declares another size: height and width stand five bytes behind the frame's mark. */
export function declaring(file: Buffer, width: number, height: number): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt16BE(height, 0)
  size.writeUInt16BE(width, 2)
  return patched(file, placeOf(file, 0xc0) + 5, [...size])
}

interface Entry {
  readonly tag: number
  readonly type: number
  readonly count: number
  readonly value: number
}

const directory = (entries: readonly Entry[], next: number): Buffer => {
  const bytes = Buffer.alloc(2 + entries.length * 12 + 4)
  bytes.writeUInt16LE(entries.length, 0)
  entries.forEach(({ tag, type, count, value }, index) => {
    const at = 2 + index * 12
    bytes.writeUInt16LE(tag, at)
    bytes.writeUInt16LE(type, at + 2)
    bytes.writeUInt32LE(count, at + 4)
    bytes.writeUInt32LE(value, at + 8)
  })
  bytes.writeUInt32LE(next, bytes.length - 4)
  return bytes
}

/** EXIF data as a phone writes it: orientation, a description, a place, a thumbnail behind. */
export function tiff({
  orientation = 1,
  next = 0,
  thumbnail = Buffer.alloc(0),
}: {
  readonly orientation?: number
  /** Where the next directory stands: 8 leads back to the first. */
  readonly next?: number
  readonly thumbnail?: Buffer
}): Buffer {
  const text = latin(`${SECRET}\0`)
  const placeAt = 8 + 2 + 3 * 12 + 4
  const textAt = placeAt + 2 + 12 + 4
  const first = directory(
    [
      { tag: 0x010e, type: 2, count: text.length, value: textAt },
      { tag: 0x0112, type: 3, count: 1, value: orientation },
      { tag: 0x8825, type: 4, count: 1, value: placeAt },
    ],
    next,
  )
  const place = directory([{ tag: 0x001d, type: 2, count: text.length, value: textAt }], 0)
  return Buffer.concat([latin('II*\0\x08\0\0\0'), first, place, text, thumbnail])
}

export const exif = (said: Parameters<typeof tiff>[0]): Buffer =>
  segment(0xe1, Buffer.concat([latin('Exif\0\0'), tiff(said)]))

export function chunk(type: string, body: Buffer): Buffer {
  const bytes = Buffer.alloc(body.length + 12)
  bytes.writeUInt32BE(body.length, 0)
  bytes.write(type, 4, 'latin1')
  body.copy(bytes, 8)
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + body.length)), body.length + 8)
  return bytes
}

/** Chunks put in behind the header. */
export const withChunks = (file: Buffer, ...chunks: readonly Buffer[]): Buffer =>
  Buffer.concat([file.subarray(0, 33), ...chunks, file.subarray(33)])

export function pngHeader(width: number, height: number, bits: number): Buffer {
  const body = Buffer.alloc(13)
  body.writeUInt32BE(width, 0)
  body.writeUInt32BE(height, 4)
  body.writeUInt8(bits, 8)
  return Buffer.concat([latin('\x89PNG\r\n\x1a\n'), chunk('IHDR', body)])
}

/** The picture filled up to exactly so many bytes. */
export function filledTo(file: Buffer, bytes: number): Buffer {
  const parts: Buffer[] = []
  let left = bytes - file.length
  for (; left > 65_000; left -= 60_004) parts.push(segment(0xfe, Buffer.alloc(60_000, 0x20)))
  return withSegments(file, ...parts, segment(0xfe, Buffer.alloc(left - 4, 0x20)))
}
