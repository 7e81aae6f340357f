import { noteCall } from '../door/note-call'
import { caller, openInstance } from '../store/platform'
import { runScheduled } from './run'

const { store, log, meter, messages, robots, vault } = openInstance('timer')

/** Of the function's 60 s (config.json): what was begun before it still comes to its end. */
const RUN_MS = 45_000

/** Enough to wait for the database side by side, and few enough to leave its quota to people. */
const LANES = 4

/**
 * Scheduled work. Only the platform's own timer may start it: the event's content can be forged, the
 * source in the context cannot, and a timer has no person behind it.
 */
export const main = async (): Promise<unknown> => {
  const { source, openid } = caller()
  if (source !== 'wx_trigger' || openid !== '') return { ok: false, error: { code: 'notAllowed' } }
  const end = meter.begin()
  const now = Date.now()
  const startedAt = performance.now()
  const elapsed = (): number => performance.now() - startedAt
  const spent = (share = 1): boolean => elapsed() >= RUN_MS * share
  const value = await runScheduled(store, now, {
    spent,
    elapsed,
    log,
    messages,
    robots,
    vault,
    jitter: Math.random,
    lanes: LANES,
  })
  const line = { function: 'timer', call: 'timer.run', requestId: '', outcome: 'ok' } as const
  await noteCall({ log, meter, now }, { ...line, ...end() })
  return { ok: true, value }
}
