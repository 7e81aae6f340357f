import cloud from 'wx-server-sdk'
import { emptyRulesCache } from '../store/cohorts'
import { sdkDatabase } from '../store/sdk-database'
import { openStore } from '../store/store'
import { runScheduled } from './run'

// The SDK takes its own symbol here, which its types do not know.
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
const store = openStore(sdkDatabase(), emptyRulesCache())

/**
 * Scheduled work. Only the platform's own timer may start it: the event's content can be forged, the
 * source in the context cannot, and a timer has no person behind it.
 */
export const main = async (): Promise<unknown> => {
  const { SOURCE, OPENID } = cloud.getWXContext()
  if (SOURCE !== 'wx_trigger' || String(OPENID ?? '') !== '') return { ok: false, error: { code: 'notAllowed' } }
  return { ok: true, value: await runScheduled(store, Date.now()) }
}
