import { caller, openInstance } from '../store/platform'
import { runScheduled } from './run'

const { store } = openInstance()

/**
 * Scheduled work. Only the platform's own timer may start it: the event's content can be forged, the
 * source in the context cannot, and a timer has no person behind it.
 */
export const main = async (): Promise<unknown> => {
  const { source, openid } = caller()
  if (source !== 'wx_trigger' || openid !== '') return { ok: false, error: { code: 'notAllowed' } }
  return { ok: true, value: await runScheduled(store, Date.now()) }
}
