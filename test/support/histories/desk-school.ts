import { door } from '../../../cloudfunctions/door/handle'
import { routes } from '../../../cloudfunctions/api/routes'
import { emptyRulesCache } from '../../../cloudfunctions/store/cohorts'
import { openStore } from '../../../cloudfunctions/store/store'
import type { Instant, Registration } from '../../../domain/registration/registration'
import { memoryFiles } from '../memory-files'
import { noPhones, noSenders, unmeasured } from '../no-phones'
import { drainOutbox } from '../../../cloudfunctions/timer/drain-outbox'
import { BEGINNINGS, beginningOf, deskCast } from './desk-play'
import {
  COHORT_ID as cohortId,
  historyCohort,
  historyPolicy,
  historyRegistrations,
  historyStaff,
  historyVault,
  sha256,
  START,
} from './history-school'
import { memoryDatabase, type Memory, type MemorySnapshot } from './memory-database'
import { schoolOver, type School } from './open-school'

const SECOND = 1_000
const MINUTE = 60_000
const YEAR = 365 * 24 * 60 * MINUTE

type Flow = 'source' | 'destination'
type Who = string

/** What somebody did before the history begins, so long before. */
type Step =
  | { readonly ago: number; readonly by: Who; readonly submits: Flow }
  | {
      readonly ago: number
      readonly by: Who
      readonly decides: 'approve' | 'return'
      readonly on: string
      readonly flow: Flow
    }
  | { readonly ago: number; readonly by: Who; readonly claims: string }

const [a, b, c] = deskCast.records
const [first, second] = deskCast.counselors
const { office } = deskCast
const [studentA, studentB, studentC] = deskCast.students

const submits = (by: Who, flow: Flow = 'source'): Step => ({ ago: 60 * MINUTE, by, submits: flow })
const decides = (
  [ago, by]: readonly [number, Who],
  [decision, on]: readonly ['approve' | 'return', string],
  flow: Flow = 'source',
): Step => ({ ago, by, decides: decision, on, flow })

const all = [submits(studentA), submits(studentB), submits(studentC)]

/** How the desk may stand when a history begins: of a record, everything but its party membership is unchanged. */
const beginnings: readonly (readonly Step[])[] = [
  all,
  [...all, { ago: 4 * MINUTE, by: first, claims: b }, { ago: 5 * SECOND, by: second, claims: c }],
  [...all, decides([20 * MINUTE, first], ['approve', a]), decides([4 * SECOND, second], ['approve', c])],
  [...all, decides([20 * SECOND, second], ['approve', b]), decides([3 * SECOND, first], ['return', a])],
  [
    ...all,
    decides([20 * MINUTE, first], ['approve', b]),
    decides([4 * SECOND, office], ['approve', b]),
    { ago: 290 * SECOND, by: second, claims: c },
  ],
  [
    submits(studentA, 'destination'),
    submits(studentB, 'destination'),
    submits(studentC, 'destination'),
    decides([20 * MINUTE, first], ['approve', b], 'destination'),
    decides([4 * SECOND, second], ['approve', c], 'destination'),
  ],
]

/** The school of the desk's histories: each seed has one of a few beginnings, made by the product itself. */
export async function openDeskSchool(): Promise<School> {
  const memory = memoryDatabase()
  await memory.database.insert('policies', [historyPolicy()])
  await memory.database.insert('staff', historyStaff(deskCast))
  await memory.database.insert('registrations', changedAndNot())
  const empty = memory.snapshot()
  const snapshots: MemorySnapshot[] = []
  for (const steps of beginnings) {
    memory.restore(empty)
    await memory.database.insert('cohorts', [historyCohort(START + YEAR, null)])
    for (const [number, step] of steps.entries()) await taken(memory, step, number)
    // In the first, the timer has not been there yet.
    if (snapshots.length > 0) await drainOutbox(storeOf(memory), START - 1)
    await memory.database.remove('cohorts', { _id: cohortId })
    snapshots.push(memory.snapshot())
  }
  if (snapshots.length !== BEGINNINGS) throw new Error('another number of beginnings than seeds know of')
  return schoolOver(memory, (seed) => snapshots[beginningOf(seed)] ?? empty)
}

/** Only the first has something new to say, and shares its phone number with the last. */
const changedAndNot = (): readonly Registration[] =>
  historyRegistrations(deskCast).map((registration, index) => {
    if (index === 0) return registration
    const { roster, source } = registration
    const mobile = index === 1 ? '13800000001' : (roster.mobile ?? '')
    return { ...registration, roster: { ...roster, mobile }, source: { ...source, claims: {} } }
  })

async function taken(memory: Memory, step: Step, number: number): Promise<void> {
  const { call, input } = callOf(memory, step)
  const reply = await door('api', routes)(
    { call, input, requestId: `beginning-${String(number)}` },
    platform(memory, step),
  )
  if (!reply.ok) throw new Error(`the beginning of the desk was refused: ${call} ${reply.error.code}`)
}

function callOf(memory: Memory, step: Step): { call: string; input: object } {
  if ('submits' in step) return { call: `${step.submits}.submit`, input: { cohortId } }
  if ('claims' in step) return { call: 'queue.next', input: { cohortId, flow: 'source', id: step.claims } }
  const { on: id, flow } = step
  const registration = memory.one('registrations', id) as unknown as Registration
  const { frozen, level } = registration[flow]
  const seen = { round: frozen?.round, level, digest: frozen?.digest }
  const reasons = step.decides === 'return' ? { reasons: { general: '请核对' } } : {}
  return { call: `review.${step.decides}`, input: { id, flow, seen, ...reasons } }
}

const storeOf = (memory: Memory) => openStore(memory.database, emptyRulesCache(), memoryFiles())

const platform = (memory: Memory, { by, ago }: { readonly by: Who; readonly ago: number }) => {
  const now: Instant = START - ago
  return {
    ...{ openid: by, fromAppid: '', now, newId: () => 'beginning', vault: historyVault, hash: sha256 },
    store: storeOf(memory),
    phoneNumbers: noPhones,
    ...unmeasured,
    ...noSenders,
    firstAdministratorSecret: null,
    sheetsByHand: false,
    reportUrl: '',
    log: () => undefined,
  }
}
