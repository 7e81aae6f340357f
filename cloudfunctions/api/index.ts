import { createHash, randomBytes, randomUUID } from 'node:crypto'
import cloud from 'wx-server-sdk'
import { emptyRulesCache } from '../store/cohorts'
import { sdkDatabase } from '../store/sdk-database'
import { openStore } from '../store/store'
import { keysFromEnvironment, openVault } from '../store/vault'
import { door } from './handle'
import { log } from './log'
import { routes } from './routes'

// The SDK takes its own symbol here, which its types do not know.
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
const store = openStore(sdkDatabase(), emptyRulesCache())
const vault = openVault(keysFromEnvironment(process.env), randomBytes)
const handle = door('api', routes)

/** Every call of the mini-program but the file work of `files`. */
export const main = (event: unknown): Promise<unknown> => {
  const { OPENID, FROM_APPID } = cloud.getWXContext()
  return handle(event, {
    // An all-digit openid arrives as a number (reference of the SDK), so the platform's word is made text again.
    openid: OPENID === undefined ? '' : String(OPENID),
    fromAppid: String(FROM_APPID ?? ''),
    now: Date.now(),
    newId: randomUUID,
    store,
    vault,
    hash: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
    firstAdministratorSecret: process.env['QIHANG_FIRST_ADMIN_SECRET'] ?? null,
    log,
  })
}
