import type { Files } from '../../cloudfunctions/store/files'

/** Ids of files that lie in memory begin like this; the path follows. */
const START = 'cloud://memory/'

export interface MemoryFiles extends Files {
  /** Path → bytes of everything that lies there now. */
  readonly lying: ReadonlyMap<string, Buffer>
}

/** Storage in memory, for what runs inside the test: files are bytes under their paths, and nothing else. */
export function memoryFiles(): MemoryFiles {
  const lying = new Map<string, Buffer>()
  const pathOf = (fileID: string): string => fileID.slice(START.length)
  const removePaths = (paths: readonly string[]): Promise<void> => {
    for (const path of paths) lying.delete(path)
    return Promise.resolve()
  }
  return {
    lying,
    read: (fileID) => Promise.resolve(lying.get(pathOf(fileID)) ?? null),
    readPath: (path, most) => {
      const bytes = lying.get(path) ?? null
      return Promise.resolve(bytes !== null && bytes.byteLength > most ? 'tooLarge' : bytes)
    },
    write: (path, bytes) => {
      lying.set(path, Buffer.from(bytes))
      return Promise.resolve()
    },
    remove: (fileID) => removePaths([pathOf(fileID)]),
    removePaths,
    urls: (paths, seconds) => {
      const there = paths.filter((path) => lying.has(path))
      return Promise.resolve(
        new Map(there.map((path) => [path, `${START}${path}?seconds=${String(seconds)}`])),
      )
    },
  }
}
