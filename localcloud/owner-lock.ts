import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { FolderInUse } from './errors'

/** Locks held by this process: its own pid in a lock file says nothing about a second cloud within it. */
const held = new Set<string>()

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: the process exists but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const writePid = (file: string): boolean => {
  try {
    const handle = openSync(file, 'wx')
    writeSync(handle, String(process.pid))
    closeSync(handle)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/**
 * Makes this process the owner of a data folder; answers how to give it up. The lock of a process that no
 * longer lives (kill -9) is taken over.
 * @throws FolderInUse
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'owner.pid')
  if (held.has(file)) throw new FolderInUse(folder, process.pid)
  if (!writePid(file)) {
    const owner = Number(readFileSync(file, 'utf8'))
    if (owner !== process.pid && Number.isInteger(owner) && owner > 0 && isAlive(owner))
      throw new FolderInUse(folder, owner)
    rmSync(file, { force: true })
    if (!writePid(file)) throw new FolderInUse(folder, Number(readFileSync(file, 'utf8')))
  }
  held.add(file)
  return () => {
    held.delete(file)
    rmSync(file, { force: true })
  }
}
