import databaseSpec from '../../../cloudfunctions/database.json'
import { openEngine, type Engine } from '../../../localcloud'
import type { Registration } from '../../../domain/registration/registration'
import type { End, StoredEvent, StoredNotice } from './history'
import {
  castOf,
  historyCohort,
  historyPolicy,
  historyRegistrations,
  historyStaff,
  START,
} from './history-school'

/** One engine for many histories, which happen one after the other. */
export interface School {
  readonly engine: Engine
  readonly registrations: readonly Registration[]
  /** Puts everything back to the beginning. */
  reset(cohort: ReturnType<typeof historyCohort>): Promise<void>
}

interface IndexLike {
  readonly name: string
  readonly unique?: boolean
  readonly fields: readonly { readonly path: string; readonly order: number }[]
}

/**
 * The school of all histories in memory. Of the indexes only the unique ones are built: the others only
 * make large collections fast, and cost more than they give with three records.
 */
export function openSchool(): School {
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
  engine.insert('cohorts', { ...historyCohort(START) })
  engine.insert(
    'staff',
    historyStaff(cast).map((person) => ({ ...person })),
  )
  const beginning = registrations.map((registration) => JSON.stringify(registration))
  return {
    engine,
    registrations,
    reset: (cohort) => {
      const nothing = { events: [], notices: [], jobs: [] }
      engine.restore({ registrations: beginning, cohorts: [JSON.stringify(cohort)], ...nothing })
      return Promise.resolve()
    },
  }
}

/** What stands in the database. */
export const endOf = (engine: Engine): End => ({
  registrations: engine.find('registrations') as unknown as Registration[],
  events: engine.find('events') as unknown as StoredEvent[],
  notices: engine.find('notices') as unknown as StoredNotice[],
})
