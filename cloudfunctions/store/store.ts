import { afterEffects, jobs } from './after-effects'
import { attempts } from './attempts'
import { bindings } from './bindings'
import { cohorts, type RulesCache } from './cohorts'
import type { Database } from './database'
import { queues } from './queues'
import { registrations } from './registrations'
import { staffList } from './staff'
import { structures } from './structures'
import { tallies } from './tallies'

/** Every repository over one database. */
export const openStore = (database: Database, cache: RulesCache) => ({
  registrations: registrations(database),
  queues: queues(database),
  cohorts: cohorts(database, cache),
  staff: staffList(database),
  bindings: bindings(database),
  attempts: attempts(database),
  afterEffects: afterEffects(database),
  jobs: jobs(database),
  structures: structures(database, cache),
  tallies: tallies(database),
})

export type Store = ReturnType<typeof openStore>
