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
  const removePaths = (paths: readonly string[]): Promise<void> => {
    for (const path of paths) lying.delete(path)
    return Promise.resolve()
  }
  return {
    lying,
    readPath: (path, most) => {
      const bytes = lying.get(path) ?? null
      return Promise.resolve(bytes !== null && bytes.byteLength > most ? 'tooLarge' : bytes)
    },
    write: (path, bytes) => {
      lying.set(path, Buffer.from(bytes))
      return Promise.resolve()
    },
    removePaths,
    urls: (paths, seconds) => {
      const there = paths.filter((path) => lying.has(path))
      return Promise.resolve(
        new Map(there.map((path) => [path, `${START}${path}?seconds=${String(seconds)}`])),
      )
    },
  }
}
