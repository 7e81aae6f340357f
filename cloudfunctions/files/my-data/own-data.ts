import type { Cohort } from '../../../domain/cohort/cohort'
import type { Policy } from '../../../domain/cohort/policy'
import type { Correction } from '../../../domain/registration/correction'
import { asHolderReads } from '../../../domain/registration/own-submission'
import type { Entry, Instant, Registration, Report } from '../../../domain/registration/registration'
import type { Context } from '../../door/context'
import { lookViews, type LookView } from '../../door/look-views'
import { standingResume } from '../../door/own-resume'
import type { EndedCorrection } from '../../store/corrections'
import type { Notice } from '../../store/notices'
import type { Resume } from '../../store/resumes'
import type { Ticket } from '../../store/tickets'
import { onTheirWay } from '../own-report'
import { MOST_ROWS } from './sheet'

/** All that is kept about a graduate in one cohort, as far as it is theirs to read. */
export interface OwnData {
  /** As its holder reads it. */
  readonly registration: Registration
  readonly openid: string
  readonly cohort: Cohort
  readonly policy: Policy
  readonly now: Instant
  /** The newest first, as all lists. */
  readonly entries: readonly Entry[]
  readonly corrections: readonly (Correction | EndedCorrection)[]
  readonly tickets: readonly Ticket[]
  readonly notices: readonly Notice[]
  readonly reports: readonly Report[]
  readonly looks: readonly LookView[]
  readonly resume: Resume | null
}

/**
 * Reads it, list by list. What somebody wrote while bound to this record before is left out: corrections, calls
 * for help, messages and a résumé are taken by the person, and not by the record.
 */
export async function ownData(
  { store, openid, now }: Pick<Context, 'store' | 'openid' | 'now'>,
  registration: Registration,
  { cohort, policy }: { readonly cohort: Cohort; readonly policy: Policy },
): Promise<OwnData> {
  const { _id: id } = registration
  const limit = MOST_ROWS
  const [copied, ended, tickets, notices, placed, lines, colleges, resume] = await Promise.all([
    store.events.of(id, { before: null, limit }),
    store.corrections.ofRecord(id, limit),
    // Nobody is bound: calls for help and messages are nobody's here, and not those that nobody's name stands on.
    openid === '' ? [] : store.tickets.latestOf(openid, limit),
    openid === '' ? [] : store.notices.of(openid, { after: null, limit }),
    store.reports.ofRegistration(id),
    store.accessLog.of(id, { after: null, limit }),
    store.structures.colleges(cohort._id, now),
    standingResume(store, registration),
  ])
  const names = new Map(colleges.map((college) => [college.id, college.name] as const))
  return {
    registration: asHolderReads(registration),
    openid,
    cohort,
    policy,
    now,
    entries: allEntries(registration, copied),
    corrections: ownCorrections(registration, openid, ended),
    tickets: tickets.filter(({ cohortId }) => cohortId === cohort._id),
    notices: notices.filter(({ registrationId }) => registrationId === id),
    reports: allReports(registration, placed),
    looks: lookViews(lines, { registration, openid, colleges: names }),
    resume: resume.own,
  }
}

/** Lines that the timer may not have copied yet are lines all the same. */
function allEntries({ history, outbox }: Registration, copied: readonly Entry[]): readonly Entry[] {
  const waiting = outbox.flatMap((work) => (work.kind === 'event' ? [work.entry] : []))
  const bySeq = new Map([...copied, ...waiting, ...history].map((entry) => [entry.seq, entry]))
  return [...bySeq.values()].sort((one, other) => other.seq - one.seq).slice(0, MOST_ROWS)
}

/** Those of this person: what waits, what has just ended, and what ended before. */
function ownCorrections(
  { correction, outbox }: Registration,
  openid: string,
  ended: readonly EndedCorrection[],
): OwnData['corrections'] {
  const waiting = outbox.flatMap((work) => (work.kind === 'correction' ? [work.correction] : []))
  const latest = correction === null ? [] : [correction]
  const byId = new Map(
    [...waiting, ...latest].map((one): [string, Correction | EndedCorrection] => [one.id, one]),
  )
  for (const one of ended) byId.set(one._id, one)
  return [...byId.values()]
    .filter(({ requestedBy }) => requestedBy === openid)
    .sort((one, other) => other.at - one.at)
}

function allReports(registration: Registration, placed: readonly Report[]): readonly Report[] {
  const byNumber = new Map([...placed, ...onTheirWay(registration)].map((report) => [report._id, report]))
  return [...byNumber.values()].sort((one, other) => other.issuedAt - one.issuedAt)
}
