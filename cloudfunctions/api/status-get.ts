import type { Output } from '../../domain/contract/contract'
import {
  meanOperations,
  percentile,
  sumOf,
  summaryOf,
  type CallCounts,
} from '../../domain/health/call-counts'
import { budgetOf } from '../../domain/health/operation-budgets'
import { signsOf } from '../../domain/health/signs'
import { ok } from '../../domain/result'
import { MOST_COUNTED, readHealth } from '../door/read-health'
import type { Verb } from '../door/route'
import type { MeteredHour } from '../store/meters'

const HOUR_MS = 3_600_000
/** Whole hours besides the current one. */
const HOURS = 24
/** So large a part of the calls. */
const PART = 0.95

/** Whether all goes well: numbers of the whole system, and nothing about anybody. */
export const statusGet: Verb<'status.get'> = async (_, { store, runtime, now }) => {
  const readings = await readHealth(store, now, HOURS)
  const { outbox, pushes, undelivered, storage, audit, hours } = readings
  const heartbeat = readings.heartbeat === 'none' ? null : readings.heartbeat
  return ok({
    now,
    signs: signsOf(readings, now).map(({ sign, value, state }) => ({ sign, value, state })),
    timer: heartbeat === null ? null : { startedAt: heartbeat.startedAt, endedAt: heartbeat.endedAt },
    jobs: Object.entries(heartbeat?.jobs ?? {}).map(([job, state]) => ({ job, ...state })),
    outbox,
    pushes,
    undelivered,
    mostCounted: MOST_COUNTED,
    calls: callsOf(hours ?? [], now - (now % HOUR_MS) - HOUR_MS),
    storage,
    audit: audit && { at: audit.at, findings: audit.findings },
    version: runtime.version,
    node: runtime.node,
  })
}

/** Every call that was made, the most frequent first. */
function callsOf(hours: readonly MeteredHour[], recentFrom: number): Output<'status.get'>['calls'] {
  const byCall = new Map<string, { recent: CallCounts[]; day: CallCounts[] }>()
  for (const { at, calls } of hours)
    for (const [call, counts] of calls) {
      const known = byCall.get(call) ?? { recent: [], day: [] }
      known.day.push(counts)
      if (at >= recentFrom) known.recent.push(counts)
      byCall.set(call, known)
    }
  return [...byCall]
    .map(([call, { recent, day }]) => {
      const all = sumOf(day)
      return {
        call,
        recent: summaryOf(sumOf(recent)),
        day: summaryOf(all),
        operations: meanOperations(all),
        budget: budgetOf(call),
        p95: percentile(all, PART),
      }
    })
    .sort((one, other) => other.day.calls - one.day.calls)
}
