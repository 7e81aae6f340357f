import type { Database } from '../../../cloudfunctions/store/database'
import type { Files } from '../../../cloudfunctions/store/files'

/** Where an instance dies: at its so-manieth operation, with that one done or not. */
export interface Death {
  readonly at: number
  readonly when: 'before' | 'after'
}

export interface Dying {
  readonly database: Database
  readonly files: Files
  /** Every operation that was begun, by name and in order. */
  readonly operations: string[]
  /** Resolves when the instance is dead. */
  readonly died: Promise<'died'>
}

/** Which of a picture's three files lies at this path. */
const fileAt = (path: string): string => {
  if (path.startsWith('incoming/')) return 'incoming file'
  return path.endsWith('.jpg') ? 'viewing file' : 'kept file'
}

/**
 * Database and storage of one instance that dies at one of its operations: nobody hears of it again, and
 * nothing it would have done later is done. Deleting several files is as many operations, because the
 * platform may die among them too.
 */
export function dyingStore(database: Database, files: Files, death: Death | null): Dying {
  const operations: string[] = []
  let isDead = false
  let die: () => void = () => undefined
  const died = new Promise<'died'>((resolve) => {
    die = () => {
      isDead = true
      resolve('died')
    }
  })
  const forEver = new Promise<never>(() => undefined)

  async function operate<T>(name: string, work: () => Promise<T>): Promise<T> {
    if (isDead) return forEver
    operations.push(name)
    const isHere = operations.length === death?.at
    if (isHere && death.when === 'before') return dead()
    const answer = await work()
    return isHere ? dead() : answer
  }
  const dead = (): Promise<never> => {
    die()
    return forEver
  }

  return {
    operations,
    died,
    database: {
      find: (name, ...asked) => operate(`find ${name}`, () => database.find(name, ...asked)),
      insert: (name, ...asked) => operate(`insert ${name}`, () => database.insert(name, ...asked)),
      update: (name, ...asked) => operate(`update ${name}`, () => database.update(name, ...asked)),
      remove: (name, ...asked) => operate(`remove ${name}`, () => database.remove(name, ...asked)),
      countGroups: (name, ...asked) => operate(`count ${name}`, () => database.countGroups(name, ...asked)),
      countUpTo: (name, ...asked) => operate(`count some ${name}`, () => database.countUpTo(name, ...asked)),
    },
    files: {
      ...files,
      readPath: (path, most) => operate(`read ${fileAt(path)}`, () => files.readPath(path, most)),
      write: (path, bytes) => operate(`write ${fileAt(path)}`, () => files.write(path, bytes)),
      removePaths: async (paths) => {
        for (const path of paths) await operate(`delete ${fileAt(path)}`, () => files.removePaths([path]))
      },
      urls: (paths, seconds) => operate('make addresses', () => files.urls(paths, seconds)),
    },
  }
}
