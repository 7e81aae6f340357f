import cloud from 'wx-server-sdk'
import { StorageBusy } from './database'
import { meaningOf } from './sdk-failures'

/** Cloud storage as the functions use it. Paths are ours; ids travel and name the environment too. */
export interface Files {
  /** The bytes of a file, or null when there is none; `tooLarge` beyond `most` bytes, of which no more are ever held. */
  readPath(path: string, most: number): Promise<Buffer | 'tooLarge' | null>
  write(path: string, bytes: Buffer): Promise<void>
  /** Removes files; those that are gone already are fine. */
  removePaths(paths: readonly string[]): Promise<void>
  /** Path → address that ends after so many seconds; a file that is gone has none. */
  urls(paths: readonly string[], seconds: number): Promise<ReadonlyMap<string, string>>
}

/** Longest address list and delete list of one request (platform: 50). */
const AT_ONCE = 50
/** A file of ours whose id tells how ids of this environment begin. */
const MARK = 'qihang/mark'

export function cloudFiles(): Files {
  // Ids begin with environment and bucket, which the platform tells only when something is uploaded.
  let prefix: Promise<string> | null = null
  const idPrefix = (): Promise<string> => {
    prefix ??= guarded(async () => {
      const { fileID } = await cloud.uploadFile({ cloudPath: MARK, fileContent: Buffer.from('1') })
      return fileID.slice(0, -MARK.length)
    }).catch((error: unknown) => {
      prefix = null
      throw error
    })
    return prefix
  }
  const idsOf = async (paths: readonly string[]): Promise<string[]> => {
    const start = await idPrefix()
    return paths.map((path) => start + path)
  }
  const urls: Files['urls'] = async (paths, seconds) => {
    if (paths.length === 0) return new Map()
    const ids = await idsOf(paths)
    const found = new Map<string, string>()
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      const fileList = ids.slice(start, start + AT_ONCE).map((fileID) => ({ fileID, maxAge: seconds }))
      const list = await guarded(() => addressesOf(fileList))
      for (const { fileID, tempFileURL = '' } of list) {
        const path = paths[ids.indexOf(fileID)]
        if (path !== undefined && tempFileURL !== '') found.set(path, tempFileURL)
      }
    }
    return found
  }
  return {
    readPath: async (path, most) => {
      const url = (await urls([path], READ_SECONDS)).get(path)
      return url === undefined ? null : readUpTo(url, most)
    },
    write: async (path, bytes) => {
      await guarded(() => cloud.uploadFile({ cloudPath: path, fileContent: bytes }))
    },
    removePaths: async (paths) => {
      if (paths.length === 0) return
      const ids = await idsOf(paths)
      for (let start = 0; start < ids.length; start += AT_ONCE)
        await guarded(() => removeAll(ids.slice(start, start + AT_ONCE)))
    },
    urls,
  }
}

/** What became of one file of a list: the SDK throws for the whole list only. */
interface OfOne {
  readonly fileID: string
  /** 0 = done. */
  readonly status: number
  readonly errMsg?: string
}

interface Address extends OfOne {
  readonly tempFileURL?: string
}

/** Whether it is done, for every file of a list; false where there is no such file. Throws for any other failure. */
function isDone({ status, errMsg = '' }: OfOne): boolean {
  if (status === 0) return true
  const failure = { errCode: status, errMsg }
  if (meaningOf(failure) === 'missing') return false
  throw Object.assign(new Error('the storage refused a file'), failure)
}

/** Removes files; those that are gone already are fine, and a file that was not removed is never taken for one. */
async function removeAll(fileList: string[]): Promise<void> {
  const answer = (await cloud.deleteFile({ fileList })) as unknown as { readonly fileList: readonly OfOne[] }
  for (const one of answer.fileList) isDone(one)
}

/** The SDK takes the age of each address, which its types do not know. */
async function addressesOf(
  fileList: readonly { readonly fileID: string; readonly maxAge: number }[],
): Promise<readonly Address[]> {
  const answer: unknown = await cloud.getTempFileURL({ fileList: fileList as never })
  return (answer as { readonly fileList: readonly Address[] }).fileList.filter(isDone)
}

const READ_SECONDS = 60
/** A storage that says nothing must not use up the function's time. */
const READ_TIMEOUT_MS = 20_000

/** Reads an address and stops as soon as there is more than may be taken in. */
async function readUpTo(url: string, most: number): Promise<Buffer | 'tooLarge' | null> {
  const response = await fetch(url, { signal: AbortSignal.timeout(READ_TIMEOUT_MS) }).catch(
    (error: unknown) => {
      throw new StorageBusy(error)
    },
  )
  const { status, ok, body } = response
  if (status === 404) return null
  if (!ok || body === null) throw new StorageBusy(new Error(`storage answered ${String(status)}`))
  try {
    return await bytesUpTo(body as unknown as AsyncIterable<Uint8Array>, most)
  } catch (error) {
    // The connection broke off in the middle of the file.
    throw new StorageBusy(error)
  }
}

async function bytesUpTo(body: AsyncIterable<Uint8Array>, most: number): Promise<Buffer | 'tooLarge'> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body) {
    size += part.byteLength
    if (size > most) return 'tooLarge'
    parts.push(part)
  }
  return Buffer.concat(parts)
}

async function guarded<T>(operation: () => Promise<T>): Promise<T> {
  try {
    return await operation()
  } catch (error) {
    throw meaningOf(error) === 'busy' ? new StorageBusy(error) : error
  }
}
