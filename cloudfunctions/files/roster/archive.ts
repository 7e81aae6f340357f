import { crc32 } from 'node:zlib'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { asFault, WorkbookFault } from './refusals'

/** The parts of an .xlsx by name. Nothing is unpacked before it is asked for. */
export interface Archive {
  readonly has: (name: string) => boolean
  /** A part as text, as it is unpacked; throws a WorkbookFault if it is not what was declared. */
  readonly text: (name: string) => AsyncGenerator<string>
}

// A roster of 50,000 rows unpacks to about 80 MB at a ratio of 10; a sheet of equal cells reaches 100.
export const maxFile = 50 * 1024 * 1024
const maxEntries = 2_000
const maxUnpacked = 300 * 1024 * 1024
const maxRatio = 150
const ratioMatters = 4 * 1024 * 1024

const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const encryptedName = Buffer.from('EncryptedPackage', 'utf16le')
const localHeader = Buffer.from('504b0304', 'hex')

/** Tells what is no archive at all by its first bytes: an old .xls and an .xlsx with a password look alike. */
function refuseOtherFiles(file: Buffer): void {
  if (file.length === 0) throw new WorkbookFault('emptyFile')
  if (file.length > maxFile) throw new WorkbookFault('tooLarge')
  if (!file.subarray(0, 8).equals(compoundFile)) return
  throw new WorkbookFault(file.includes(encryptedName) ? 'passwordProtected' : 'oldFormat')
}

async function openZip(file: Buffer): Promise<ZipFile> {
  try {
    // Sizes are checked below, where too many bytes and too few have refusals of their own.
    return await fromBufferPromise(file, { lazyEntries: true, validateEntrySizes: false })
  } catch (error) {
    const isCut = file.subarray(0, 4).equals(localHeader) || file.includes('PK\u0001\u0002')
    throw new WorkbookFault(isCut ? 'damaged' : 'notWorkbook', error)
  }
}

/** Reads the table of contents and refuses an archive by what it declares, before a byte is unpacked. */
async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > maxEntries) throw new WorkbookFault('compressionBomb')
  const entries = new Map<string, Entry>()
  let total = 0
  for await (const entry of zip.eachEntry()) {
    const { compressedSize: packed, uncompressedSize: unpacked } = entry
    if (entry.isEncrypted()) throw new WorkbookFault('passwordProtected')
    if (unpacked > ratioMatters && unpacked > packed * maxRatio) throw new WorkbookFault('compressionBomb')
    total += unpacked
    if (total > maxUnpacked) throw new WorkbookFault('compressionBomb')
    entries.set(entry.fileName, entry)
  }
  return entries
}

/** Counts what really comes out: a declared size that is too small must not get past the guard. */
async function* textOf(zip: ZipFile, entry: Entry): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  let seen = 0
  let checksum = 0
  try {
    const bytes: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry)
    for await (const chunk of bytes) {
      seen += chunk.length
      if (seen > entry.uncompressedSize) throw new WorkbookFault('compressionBomb')
      checksum = crc32(chunk, checksum)
      yield decoder.decode(chunk, { stream: true })
    }
  } catch (error) {
    throw asFault(error)
  }
  if (seen < entry.uncompressedSize || checksum !== entry.crc32) throw new WorkbookFault('damaged')
}

/** Reads the table of contents of an .xlsx and judges it; throws a WorkbookFault with the reason. */
export async function openArchive(file: Buffer): Promise<Archive> {
  refuseOtherFiles(file)
  const zip = await openZip(file)
  let entries: Map<string, Entry>
  try {
    entries = await entriesOf(zip)
  } catch (error) {
    throw asFault(error)
  }
  return {
    has: (name) => entries.has(name),
    text: (name) => {
      const entry = entries.get(name)
      if (entry === undefined) throw new WorkbookFault('damaged')
      return textOf(zip, entry)
    },
  }
}
