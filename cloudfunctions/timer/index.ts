import { caller, openInstance } from '../store/platform'
import { runScheduled } from './run'

const { store, log, messages } = openInstance()

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
  const startedAt = performance.now()
  const spent = (share = 1): boolean => performance.now() - startedAt >= RUN_MS * share
  return {
    ok: true,
    value: await runScheduled(store, Date.now(), { spent, log, messages, jitter: Math.random, lanes: LANES }),
  }
}
