import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FolderInUse } from './errors'

/** Locks held by this process: its own name in a lock file says nothing about a second cloud within it. */
const held = new Set<string>()

/** How often a lock may be given up just while it is looked at. */
const TRIES = 10

/** Who holds a lock: a pid is given out again, so that the start of the process belongs to its name. */
interface Owner {
  readonly pid: number
  /** Null where the system does not tell. */
  readonly startedAt: string | null
}

/** Field 22 of /proc/<pid>/stat, in clock ticks since boot; the second field may hold blanks and brackets. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

const nameOf = ({ pid, startedAt }: Owner): string =>
  startedAt === null ? String(pid) : `${String(pid)} ${startedAt}`

function ownerNamed(text: string): Owner {
  const [pid = '', startedAt = null] = text.trim().split(' ')
  return { pid: Number(pid), startedAt }
}

function isAlive({ pid, startedAt }: Owner): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  const started = startOf(pid)
  if (startedAt !== null && started !== null) return started === startedAt
  // Without the start, our own pid in a file is that of an earlier process.
  return pid !== process.pid && answersSignals(pid)
}

const answersSignals = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: the process exists but belongs to somebody else.
    return codeOf(error) === 'EPERM'
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code

/** What a file system without links (a shared folder, a memory card) answers to one. */
const withoutLinks: ReadonlySet<unknown> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'])

/** Makes the file with its whole content at once, so that nobody reads it empty; false if there is one. */
function create(file: string, content: string): boolean {
  const draft = `${file}.${randomUUID()}`
  writeFileSync(draft, content, { flag: 'wx' })
  try {
    linkOrWrite(draft, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function linkOrWrite(draft: string, file: string): void {
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!withoutLinks.has(codeOf(error))) throw error
    writeFileSync(file, readFileSync(draft), { flag: 'wx' })
  }
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/**
 * Puts our name into the lock file; answers the process that keeps it from us, or null. The lock of a
 * process that no longer lives (kill -9) is replaced by a rename, which only the holder of a lock on the
 * replacing may do, and only while it still is the dead one's: of two starters one wins.
 */
function take(file: string, name: string): Owner | null {
  for (let tried = 0; tried < TRIES; tried += 1) {
    if (create(file, name)) return null
    const standing = readIfThere(file)
    if (standing === null) continue
    if (isAlive(ownerNamed(standing))) return ownerNamed(standing)
    const successor = `${file}.next`
    const other = take(successor, name)
    if (other !== null) return other
    if (readIfThere(file) === standing) {
      renameSync(successor, file)
      return null
    }
    rmSync(successor)
  }
  throw new Error(`the lock ${file} changes faster than it can be taken`)
}

/**
 * Makes this process the owner of a data folder; answers how to give it up.
 * @throws FolderInUse
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'owner.pid')
  if (held.has(file)) throw new FolderInUse(folder, process.pid)
  const name = nameOf({ pid: process.pid, startedAt: startOf(process.pid) })
  const other = take(file, name)
  if (other !== null) throw new FolderInUse(folder, other.pid)
  held.add(file)
  return () => {
    held.delete(file)
    if (readIfThere(file) === name) rmSync(file, { force: true })
  }
}
