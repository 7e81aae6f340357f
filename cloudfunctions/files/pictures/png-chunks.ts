import { crc32 } from 'node:zlib'
import { PictureFault } from './refusals'

/** One chunk of a PNG. */
export interface Chunk {
  readonly type: string
  readonly body: Buffer
  /** With length, type and checksum. */
  readonly whole: Buffer
}

const SIGNATURE_BYTES = 8
/** Length, type and checksum around a body. */
const AROUND = 12
/** Pixels come in pieces of 8 KB at the least. */
const MOST_CHUNKS = 10_000

/** The chunks before the end, which has to be there; every checksum is checked. Throws `proofDamaged`. */
export function* pngChunks(file: Buffer): Generator<Chunk> {
  let at = SIGNATURE_BYTES
  for (let count = 0; count < MOST_CHUNKS && at + AROUND <= file.length; count += 1) {
    const end = at + AROUND + file.readUInt32BE(at)
    if (end > file.length) break
    const type = file.toString('latin1', at + 4, at + 8)
    if (!/^[A-Za-z]{4}$/u.test(type)) break
    if (crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4)) break
    if (type === 'IEND') return
    yield { type, body: file.subarray(at + 8, end - 4), whole: file.subarray(at, end) }
    at = end
  }
  throw new PictureFault('proofDamaged')
}

/** A chunk with its checksum. */
export function pngChunk(type: string, body: Buffer): Buffer {
  const chunk = Buffer.alloc(AROUND + body.length)
  chunk.writeUInt32BE(body.length, 0)
  chunk.write(type, 4, 'latin1')
  body.copy(chunk, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + body.length)), 8 + body.length)
  return chunk
}
