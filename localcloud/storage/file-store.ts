import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { LIMITS } from '../limits'
import { invalidParameter } from '../platform-error'

/** What is known about a stored file. */
export interface FileRecord {
  path: string
  /** The client who uploaded it; absent when a function did. */
  owner: string | undefined
  contentType: string
  size: number
  /** Name of the blob that holds the bytes. */
  blob: string
}

export interface Upload {
  path: string
  owner: string | undefined
  contentType: string
  bytes: Buffer
}

const durableWrite = async (file: string, bytes: Buffer | string) => {
  const handle = await open(file, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const syncFolder = async (folder: string) => {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const isNotFound = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** @throws PlatformError INVALID_PARAM for a path the platform does not take */
export function checkPath(path: string): void {
  const malformed =
    path === '' || path.startsWith('/') || path.includes('//') || path.split('/').includes('..')
  if (malformed || Buffer.byteLength(path) > LIMITS.filePathBytes) throw invalidParameter('invalid cloudPath')
}

/** Drafts that never became records, and bytes that no record names. */
async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder)
  const records = names.filter((name) => name.endsWith('.json'))
  const named = new Set<string>()
  for (const name of records)
    named.add((JSON.parse(await readFile(join(folder, name), 'utf8')) as FileRecord).blob)
  const left = names.filter((name) => /\.(blob|draft)$/.test(name) && !named.has(name))
  for (const name of left) await rm(join(folder, name), { force: true })
}

/**
 * Files in a folder. A path is only ever used hashed, so no path can leave the folder or be too long. The
 * record is renamed into place last and names its blob: a reader sees the old file or the new one, whole.
 */
export class FileStore {
  private constructor(private readonly folder: string) {}

  /** The caller owns the folder: what a killed process left half done is removed before anybody writes. */
  static async open(folder: string): Promise<FileStore> {
    await mkdir(folder, { recursive: true })
    await removeLeftovers(folder)
    return new FileStore(folder)
  }

  async find(path: string): Promise<FileRecord | undefined> {
    try {
      return JSON.parse(await readFile(this.recordFile(path), 'utf8')) as FileRecord
    } catch (error) {
      if (isNotFound(error)) return undefined
      throw error
    }
  }

  /** The bytes of a record; if the file was overwritten since it was found, those of its new record. */
  async read(record: FileRecord): Promise<Buffer> {
    try {
      return await readFile(join(this.folder, record.blob))
    } catch (error) {
      const current = isNotFound(error) ? await this.find(record.path) : undefined
      if (!current) throw error
      return readFile(join(this.folder, current.blob))
    }
  }

  async write({ path, owner, contentType, bytes }: Upload): Promise<void> {
    checkPath(path)
    const previous = await this.find(path)
    const blob = `${randomUUID()}.blob`
    const record: FileRecord = { path, owner, contentType, size: bytes.length, blob }
    const draft = join(this.folder, `${randomUUID()}.draft`)
    await durableWrite(join(this.folder, blob), bytes)
    await durableWrite(draft, JSON.stringify(record))
    await rename(draft, this.recordFile(path))
    await syncFolder(this.folder)
    if (previous) await rm(join(this.folder, previous.blob), { force: true })
  }

  /** Answers whether there was such a file. */
  async remove(path: string): Promise<boolean> {
    const record = await this.find(path)
    if (!record) return false
    try {
      await unlink(this.recordFile(path))
    } catch (error) {
      // Somebody else removed it in the meantime: of two removals only one may claim it.
      if (isNotFound(error)) return false
      throw error
    }
    await rm(join(this.folder, record.blob), { force: true })
    return true
  }

  private recordFile(path: string): string {
    return join(this.folder, `${createHash('sha256').update(path).digest('hex')}.json`)
  }
}
