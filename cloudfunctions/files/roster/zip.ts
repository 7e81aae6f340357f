import { pipeline, Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import type { ByteSource } from './byte-source'
import { WorkbookFault } from './refusals'

interface Entry {
  readonly name: string
  readonly stored: boolean
  readonly checksum: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}

/** The parts of an .xlsx by name. Nothing is unpacked before it is asked for. */
export interface Archive {
  readonly has: (name: string) => boolean
  /** The bytes of a part as they are unpacked; throws a WorkbookFault if they are not what was declared. */
  readonly read: (name: string) => AsyncGenerator<Buffer>
}

// A roster of 50,000 rows unpacks to about 80 MB at a ratio of 10; a sheet of equal cells reaches 100.
const maxFile = 50 * 1024 * 1024
const maxEntries = 2_000
const maxUnpacked = 300 * 1024 * 1024
const maxRatio = 150
const ratioMatters = 4 * 1024 * 1024

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const endLength = 22
const longestComment = 65_535
const chunkLength = 256 * 1024

const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const encryptedName = Buffer.from('EncryptedPackage', 'utf16le')

/** Tells an old .xls from an .xlsx with a password: both are compound files, not archives. */
async function refuseCompoundFile(source: ByteSource): Promise<void> {
  const head = await source.read(0, 4 * 1024 * 1024)
  if (!head.subarray(0, 8).equals(compoundFile)) return
  const tail = await source.read(Math.max(0, source.size - 1024 * 1024), 1024 * 1024)
  const isEncrypted = head.includes(encryptedName) || tail.includes(encryptedName)
  throw new WorkbookFault(isEncrypted ? 'passwordProtected' : 'oldFormat')
}

async function readEnd(source: ByteSource): Promise<{ count: number; size: number; offset: number }> {
  const length = Math.min(source.size, endLength + longestComment)
  const tail = await source.read(source.size - length, length)
  for (let at = tail.length - endLength; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== endSignature) continue
    return {
      count: tail.readUInt16LE(at + 10),
      size: tail.readUInt32LE(at + 12),
      offset: tail.readUInt32LE(at + 16),
    }
  }
  const isArchive = (await source.read(0, 4)).equals(Buffer.from('504b0304', 'hex'))
  throw new WorkbookFault(isArchive ? 'damaged' : 'notWorkbook')
}

function parseDirectory(directory: Buffer, count: number): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  let at = 0
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== entrySignature)
      throw new WorkbookFault('damaged')
    const method = directory.readUInt16LE(at + 10)
    if ((directory.readUInt16LE(at + 8) & 1) === 1) throw new WorkbookFault('passwordProtected')
    const nameLength = directory.readUInt16LE(at + 28)
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength).replace(/^\//u, '')
    if (method !== 0 && method !== 8) throw new WorkbookFault('damaged')
    entries.set(name, {
      name,
      stored: method === 0,
      checksum: directory.readUInt32LE(at + 16),
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

/** Refuses an archive by what it declares, before a byte of it is unpacked. */
function refuseBombs(entries: Iterable<Entry>): void {
  let total = 0
  for (const { packed, unpacked } of entries) {
    total += unpacked
    if (unpacked > ratioMatters && unpacked > packed * maxRatio) throw new WorkbookFault('compressionBomb')
  }
  if (total > maxUnpacked) throw new WorkbookFault('compressionBomb')
}

async function* packedBytes(source: ByteSource, entry: Entry): AsyncGenerator<Buffer> {
  const local = await source.read(entry.offset, 30)
  if (local.length < 30 || local.readUInt32LE(0) !== localSignature) throw new WorkbookFault('damaged')
  const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28)
  for (let done = 0; done < entry.packed; done += chunkLength) {
    const chunk = await source.read(start + done, Math.min(chunkLength, entry.packed - done))
    if (chunk.length === 0) throw new WorkbookFault('damaged')
    yield chunk
  }
}

function inflated(source: ByteSource, entry: Entry): AsyncIterable<Buffer> {
  const inflate = createInflateRaw({ chunkSize: chunkLength })
  // The reader of `inflate` gets whatever error ends the pipeline; there is nothing else to do with it.
  pipeline(Readable.from(packedBytes(source, entry)), inflate, () => undefined)
  return inflate
}

/** Counts what really comes out: a declared size that is too small must not get past the guard. */
async function* counted(source: ByteSource, entry: Entry): AsyncGenerator<Buffer> {
  let seen = 0
  let checksum = 0
  try {
    for await (const chunk of entry.stored ? packedBytes(source, entry) : inflated(source, entry)) {
      seen += chunk.length
      if (seen > entry.unpacked) throw new WorkbookFault('compressionBomb')
      checksum = crc32(chunk, checksum)
      yield chunk
    }
  } catch (error) {
    // zlib reports wrong and missing bytes in words of its own.
    throw error instanceof WorkbookFault ? error : new WorkbookFault('damaged')
  }
  if (seen < entry.unpacked || checksum !== entry.checksum) throw new WorkbookFault('damaged')
}

/** Reads the table of contents of an .xlsx and judges it; throws a WorkbookFault with the reason. */
export async function openArchive(source: ByteSource): Promise<Archive> {
  if (source.size === 0) throw new WorkbookFault('emptyFile')
  if (source.size > maxFile) throw new WorkbookFault('tooLarge')
  await refuseCompoundFile(source)
  const end = await readEnd(source)
  if (end.count > maxEntries) throw new WorkbookFault('compressionBomb')
  if (end.offset + end.size > source.size) throw new WorkbookFault('damaged')
  const entries = parseDirectory(await source.read(end.offset, end.size), end.count)
  refuseBombs(entries.values())
  return {
    has: (name) => entries.has(name),
    read: (name) => {
      const entry = entries.get(name)
      if (entry === undefined) throw new WorkbookFault('damaged')
      return counted(source, entry)
    },
  }
}
