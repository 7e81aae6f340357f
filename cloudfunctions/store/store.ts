import { afterEffects, jobs } from './after-effects'
import { attempts } from './attempts'
import { bindings } from './bindings'
import { cohorts, type RulesCache } from './cohorts'
import type { Database } from './database'
import { accessLog } from './access-log'
import type { Files } from './files'
import { prints } from './prints'
import { proofUses } from './proof-uses'
import { queues } from './queues'
import { reports } from './reports'
import { registrations } from './registrations'
import { staffList } from './staff'
import { structures } from './structures'
import { tallies } from './tallies'

/** Every repository over one database, and the files beside it. */
export const openStore = (database: Database, cache: RulesCache, files: Files) => ({
  files,
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
  reports: reports(database),
  proofUses: proofUses(database),
  accessLog: accessLog(database),
  prints: prints(database),
})

export type Store = ReturnType<typeof openStore>
