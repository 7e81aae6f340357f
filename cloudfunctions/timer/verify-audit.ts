import { latestHour } from '../../domain/china-time'
import type { Instant } from '../../domain/registration/registration'
import { anchorHead, isSameHour } from '../door/audit-anchors'
import { together, verifyPortion } from '../door/audit-portion'
import { nothingVerified, type NightlyState } from '../store/audit-states'
import type { Store } from '../store/store'
import { unlimited, type Means } from './means'

/** When nobody works. */
const HOUR = 2
/** Of a run of a minute. */
const MOST_PORTIONS = 20

/**
 * Verifies the whole chain every night, some portions a run, and keeps what it found where the office reads it. Every
 * hour, and so before it begins, the newest block is anchored outside of the database.
 */
export async function verifyAudit(
  store: Store,
  now: Instant,
  { spent, vault, log }: Means = unlimited,
): Promise<{ portions: number; found: number }> {
  const done = { portions: 0, found: 0 }
  if (vault.auditKid === '') return done
  let state = await store.auditStates.nightly()
  if (!isSameHour(state.anchoredAt, now)) {
    await anchorHead({ store, now, log })
    const anchored = { ...state, anchoredAt: now }
    if (!(await store.auditStates.keep(state, anchored))) return done
    state = { ...anchored, rev: state.rev + 1 }
  }
  // Begun in the future: a clock was ahead once, and no night would be due before it.
  const isDue = state.startedAt < latestHour(now, HOUR) || state.startedAt > now
  if (state.place === null && !isDue) return done
  if (state.place === null) state = { ...state, startedAt: now, soFar: nothingVerified }
  while (done.portions < MOST_PORTIONS && !spent()) {
    const { verified, next } = await verifyPortion({ store, vault, now }, state.place)
    const soFar = together(state.soFar, verified)
    const last = next === null ? { ...soFar, startedAt: state.startedAt, at: now } : state.last
    const after = { ...state, place: next, soFar, last }
    if (!(await store.auditStates.keep(state, after))) return done
    state = { ...after, rev: state.rev + 1 }
    done.portions += 1
    done.found += verified.found
    if (next === null) return told(state, log, done)
  }
  return done
}

/** That something is wrong is worth a line: what it is stands in the state, and never what a line says. */
function told<Done>({ soFar: { found, upTo } }: NightlyState, log: Means['log'], done: Done): Done {
  if (found > 0) log({ level: 'error', job: 'verifyAudit', place: 'chain', number: upTo, found })
  return done
}
