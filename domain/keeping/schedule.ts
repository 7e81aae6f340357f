import { serviceEnd } from '../cohort/service-end'
import type { Cohort } from '../cohort/cohort'
import type { Instant, Registration } from '../registration/registration'
import { keepSteps, type DataKind, type Ending, type KeepSpans, type KeepStep } from './kinds'

/**
 * How long what is kept. Every collection has its row (a test compares with database.json) and so has every folder of
 * the storage; what carries a row out stands in it. Days are whole days of 24 hours.
 */
const DAY_MS = 24 * 3_600_000

/** Where a duty, or a limit, to keep comes from. */
export const keepSources = {
  /** PIPL Art. 19, 47: no longer than the purpose needs. */
  purpose: '《个人信息保护法》第十九条、第四十七条：办完就不再保存',
  /** The university's own term for disputes; the default follows Civil Code Art. 188, three years. */
  evidence: '《民法典》第一百八十八条：诉讼时效三年，期间保留办理留痕',
  /** Cybersecurity Law Art. 21 (3): logs at least six months; kept with the evidence. */
  logs: '《网络安全法》第二十一条：日志至少保存六个月',
  /** Only needed while it is worked with. */
  passing: '用完即删',
  /** Numbers and rules without graduates. */
  noGraduates: '不含毕业生个人信息',
} as const
export type KeepSource = keyof typeof keepSources

export interface KeepRule {
  /** What becomes of it at each end of the graduate whom it is about. */
  readonly steps: Readonly<Partial<Record<KeepStep, Ending>>>
  /** What is about no graduate's record goes this many days after it was made or used last; null: never. */
  readonly ageDays: number | null
  /** The job that does it; `staying`: nothing does, and the source says why. */
  readonly doneBy:
    | 'keepSchedule'
    | 'sweepAttempts'
    | 'sweepPosts'
    | 'sweepPrints'
    | 'sweepSheets'
    | 'sweepMeters'
    | 'staying'
  readonly source: KeepSource
}

const YEAR = 365
const staying = { steps: {}, ageDays: null, doneBy: 'staying', source: 'noGraduates' } as const
const both = { personal: 'strips', evidence: 'deletes' } as const

// prettier-ignore
export const schedule = {
  registrations: { steps: both,                    ageDays: null, doneBy: 'keepSchedule',  source: 'evidence' },
  // Most go `proofKeepDays` after the service (outgoing work `expire`); here goes whatever is left.
  pictures:      { steps: { personal: 'deletes' }, ageDays: null, doneBy: 'keepSchedule',  source: 'purpose' },
  notices:       { steps: { personal: 'deletes' }, ageDays: YEAR, doneBy: 'keepSchedule',  source: 'purpose' },
  tickets:       { steps: both,                    ageDays: YEAR, doneBy: 'keepSchedule',  source: 'evidence' },
  corrections:   { steps: both,                    ageDays: null, doneBy: 'keepSchedule',  source: 'evidence' },
  reports:       { steps: both,                    ageDays: null, doneBy: 'keepSchedule',  source: 'evidence' },
  resumes:       { steps: { personal: 'deletes' }, ageDays: null, doneBy: 'keepSchedule',  source: 'purpose' },
  proofUses:     { steps: { personal: 'deletes' }, ageDays: null, doneBy: 'keepSchedule',  source: 'purpose' },
  bindings:      { steps: { personal: 'deletes' }, ageDays: null, doneBy: 'keepSchedule',  source: 'purpose' },
  // By age those of who let the last record go before its end: longer than a season, so that nobody else is asked anew.
  consents:      { steps: { personal: 'deletes' }, ageDays: 800,  doneBy: 'keepSchedule',  source: 'purpose' },
  events:        { steps: { evidence: 'deletes' }, ageDays: null, doneBy: 'keepSchedule',  source: 'evidence' },
  accessLog:     { steps: { evidence: 'deletes' }, ageDays: null, doneBy: 'keepSchedule',  source: 'logs' },
  contacts:      { steps: { personal: 'deletes' }, ageDays: null, doneBy: 'keepSchedule',  source: 'purpose' },
  pushes:        { steps: {},                      ageDays: YEAR, doneBy: 'keepSchedule',  source: 'logs' },
  // Passing ones after a day (sweepAttempts); those that only staff may undo when nobody used them for so long.
  attempts:      { steps: {},                      ageDays: 400,  doneBy: 'keepSchedule',  source: 'passing' },
  posts:         { steps: {},                      ageDays: 90,   doneBy: 'sweepPosts',    source: 'passing' },
  prints:        { steps: {},                      ageDays: 1,    doneBy: 'sweepPrints',   source: 'passing' },
  sheets:        { steps: {},                      ageDays: 1,    doneBy: 'sweepSheets',   source: 'passing' },
  // Who decided is part of what was decided.
  staff:         { ...staying, source: 'evidence' },
  cohorts:       staying,
  policies:      staying,
  structure:     staying,
  tallies:       staying,
  days:          staying,
  deliveries:    staying,
  pushMemories:  staying,
  jobs:          staying,
  meters:        { steps: {},                      ageDays: 31,   doneBy: 'sweepMeters',   source: 'noGraduates' },
  // What was deleted, by opaque ids and counts: the proof that it was.
  purges:        { ...staying, source: 'logs' },
  keepings:      { ...staying, source: 'logs' },
  // Seals of lines that may be gone: they hold ids and hashes.
  auditBlocks:   { ...staying, source: 'logs' },
} as const satisfies Record<DataKind, KeepRule>

/** What becomes of a kind at an end; null: nothing. */
export function endingOf(kind: DataKind, step: KeepStep): Ending | null {
  const { steps }: KeepRule = schedule[kind]
  return steps[step] ?? null
}

const defaultSpans: KeepSpans = { personalDays: 90, evidenceDays: 1_096 }

export const spansKept = ({ keeping }: Pick<Cohort, 'keeping'>): KeepSpans => keeping ?? defaultSpans

/** The days of each end. */
export const daysOf = ({ personalDays, evidenceDays }: KeepSpans): Readonly<Record<KeepStep, number>> => ({
  personal: personalDays,
  evidence: evidenceDays,
})

const nobody = { roster: {}, amended: {} } as const

/** When an end comes for a cohort as a whole, which is when it comes for the first of its graduates. */
export const cohortEnd = (cohort: Cohort, step: KeepStep): Instant =>
  serviceEnd(cohort, nobody) + daysOf(spansKept(cohort))[step] * DAY_MS

/**
 * Whether a change of a cohort lets an end come earlier for any of its graduates: with the cohort's, or, for who
 * graduates later, with the months of service that are counted from their own.
 */
export const endsEarlier = (before: Cohort, after: Cohort): boolean =>
  after.serviceEndsMonths < before.serviceEndsMonths ||
  keepSteps.some((step) => cohortEnd(after, step) < cohortEnd(before, step))

/** When the service ended for a graduate: with the cohort's, or later for who graduates later. */
export const serviceEnded = (cohort: Cohort, registration: Dated): Instant =>
  Math.max(serviceEnd(cohort, nobody), serviceEnd(cohort, registration))

type Dated = Pick<Registration, 'roster' | 'amended' | 'keptFrom'>

/**
 * When an end comes for one graduate, by the cohort's rules of today. A record without values remembers when its
 * service ended (`keptFrom`), which its month of graduation said before.
 */
export const endOfKeeping = (cohort: Cohort, registration: Dated, step: KeepStep): Instant =>
  Math.max(serviceEnded(cohort, registration), registration.keptFrom ?? 0) +
  daysOf(spansKept(cohort))[step] * DAY_MS

/** The ends that have come for a record by an instant and are not done yet, in their order. */
export function stepsDue(
  cohort: Cohort,
  registration: Dated & Pick<Registration, 'kept'>,
  at: Instant,
): readonly KeepStep[] {
  const open = registration.kept === 'whole' ? keepSteps : (['evidence'] as const)
  return open.filter((step) => endOfKeeping(cohort, registration, step) <= at)
}
