import { afterEffects, jobs } from './after-effects'
import { attempts } from './attempts'
import { auditChain } from './audit-chain'
import { auditSearch } from './audit-search'
import { auditStates } from './audit-states'
import { bindings } from './bindings'
import { cohorts, type RulesCache } from './cohorts'
import { days } from './days'
import { deliveries } from './deliveries'
import { consents } from './consents'
import { contacts } from './contacts'
import { corrections } from './corrections'
import type { Database } from './database'
import { accessLog } from './access-log'
import { events } from './events'
import type { Files } from './files'
import { health } from './health'
import { meters } from './meters'
import { keepings } from './keepings'
import { keyUses } from './key-uses'
import { notices } from './notices'
import { posts } from './posts'
import { prints } from './prints'
import { proofUses } from './proof-uses'
import { purges } from './purges'
import { pushes } from './pushes'
import { queues } from './queues'
import { remains } from './remains'
import { reports } from './reports'
import { registrations } from './registrations'
import { resumes } from './resumes'
import { sharedValues } from './shared-values'
import { sheets } from './sheets'
import { staffList } from './staff'
import { structures } from './structures'
import { tallies } from './tallies'
import { tickets } from './tickets'

/** Every repository over one database, and the files beside it. */
export const openStore = (database: Database, cache: RulesCache, files: Files) => ({
  files,
  registrations: registrations(database),
  pushes: pushes(database),
  queues: queues(database),
  cohorts: cohorts(database, cache),
  staff: staffList(database),
  bindings: bindings(database),
  attempts: attempts(database),
  afterEffects: afterEffects(database),
  notices: notices(database),
  events: events(database),
  consents: consents(database),
  contacts: contacts(database),
  jobs: jobs(database),
  health: health(database),
  meters: meters(database),
  structures: structures(database, cache),
  tallies: tallies(database),
  days: days(database),
  deliveries: deliveries(database),
  reports: reports(database),
  resumes: resumes(database),
  proofUses: proofUses(database),
  sheets: sheets(database),
  sharedValues: sharedValues(database),
  accessLog: accessLog(database),
  posts: posts(database),
  prints: prints(database),
  corrections: corrections(database),
  tickets: tickets(database),
  auditChain: auditChain(database),
  auditSearch: auditSearch(database),
  auditStates: auditStates(database),
  purges: purges(database),
  keepings: keepings(database),
  remains: remains(database),
  keyUses: keyUses(database),
})

export type Store = ReturnType<typeof openStore>
