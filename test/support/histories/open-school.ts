import databaseSpec from '../../../cloudfunctions/database.json'
import type { Database } from '../../../cloudfunctions/store/database'
import { openEngine, type Engine } from '../../../localcloud'
import type { Registration } from '../../../domain/registration/registration'
import { engineDatabase } from './engine-database'
import type { End, StoredEvent, StoredNotice } from './history'
import {
  castOf,
  historyCohort,
  historyPolicy,
  historyRegistrations,
  historyStaff,
  START,
} from './history-school'
import { memoryDatabase, type Memory, type MemorySnapshot } from './memory-database'

/** One database for many histories, which happen one after the other. */
export interface School {
  readonly database: Database
  /** Records as they stand now. */
  readonly registrations: () => readonly Registration[]
  /** A record as it stands now. */
  readonly standing: (id: string) => Registration | undefined
  /** What stands in the database. */
  readonly end: () => Omit<End, 'desk' | 'writtenAt'>
  /** Puts everything back to the beginning, which may differ from seed to seed. */
  readonly reset: (cohort: ReturnType<typeof historyCohort>, seed: number) => void
}

interface IndexLike {
  readonly name: string
  readonly unique?: boolean
  readonly fields: readonly { readonly path: string; readonly order: number }[]
}

/** The school of all histories, in memory: tens of thousands of histories are told in it. */
export function openSchool(): School {
  const cast = castOf('')
  const memory = memoryDatabase()
  const registrations = historyRegistrations(cast)
  void memory.database.insert('policies', [historyPolicy()])
  void memory.database.insert('staff', historyStaff(cast))
  void memory.database.insert('registrations', registrations)
  const beginning = memory.snapshot()
  return schoolOver(memory, () => beginning)
}

/** A school in memory that begins as a snapshot says. */
export function schoolOver(memory: Memory, beginningOf: (seed: number) => MemorySnapshot): School {
  const records = (name: string) => memory.all(name) as readonly unknown[]
  return {
    database: memory.database,
    registrations: () => records('registrations') as Registration[],
    standing: (id) => memory.one('registrations', id) as unknown as Registration | undefined,
    end: () => ({
      registrations: records('registrations') as Registration[],
      events: records('events') as StoredEvent[],
      notices: records('notices') as StoredNotice[],
    }),
    reset: (cohort, seed) => {
      memory.restore(beginningOf(seed))
      void memory.database.insert('cohorts', [cohort])
    },
  }
}

/**
 * The same school over the local engine, which means what MongoDB means. Of the indexes only the unique ones
 * are built: the others only make large collections fast, and cost more than they give with three records.
 */
export function openEngineSchool(): School {
  const engine = openEngine()
  for (const [name, { indexes }] of Object.entries(databaseSpec.collections)) {
    const unique = (indexes as readonly IndexLike[]).filter((index) => index.unique === true)
    engine.ensureCollection(name, {
      indexes: unique.map(({ name: index, fields }) => ({
        name: index,
        unique: true,
        fields: fields.map(({ path }) => ({ path, order: 1 })),
      })),
    })
  }
  const cast = castOf('')
  const registrations = historyRegistrations(cast)
  engine.insert('policies', { ...historyPolicy() })
  engine.insert('cohorts', { ...historyCohort(START, null) })
  engine.insert(
    'staff',
    historyStaff(cast).map((person) => ({ ...person })),
  )
  const beginning = registrations.map((registration) => JSON.stringify(registration))
  const nothing = { events: [], notices: [], jobs: [], tallies: [], tickets: [], accessLog: [] }
  return {
    database: engineDatabase(engine),
    registrations: () => engine.find('registrations') as unknown as Registration[],
    standing: (id) => engine.find('registrations', { _id: id })[0] as unknown as Registration | undefined,
    end: () => endOf(engine),
    reset: (cohort) => {
      engine.restore({ registrations: beginning, cohorts: [JSON.stringify(cohort)], ...nothing })
    },
  }
}

const endOf = (engine: Engine): Omit<End, 'desk' | 'writtenAt'> => ({
  registrations: engine.find('registrations') as unknown as Registration[],
  events: engine.find('events') as unknown as StoredEvent[],
  notices: engine.find('notices') as unknown as StoredNotice[],
})
