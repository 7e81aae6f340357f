import { randomBytes, randomUUID } from 'node:crypto'
import cloud from 'wx-server-sdk'
import { emptyRulesCache } from './cohorts'
import { countedDatabase } from './counted-database'
import { cloudFiles } from './files'
import { log } from './log'
import { openMeter, paceOf } from './meter'
import { wechatPhoneNumbers } from './phone-numbers'
import { sdkDatabase } from './sdk-database'
import { wechatMessages } from './messages'
import { httpRobots, robotOrigin } from './robots'
import { sha256 } from './sha256'
import { openStore } from './store'
import { keysFromEnvironment, openVault } from './vault'

/**
 * The means of one function instance: made once when it starts, used by every call it serves. Throws when
 * the environment lacks a key, so that a function without keys does not start.
 * @param name of the function, under which its calls are counted
 */
export function openInstance(name: string) {
  // The SDK takes its own symbol here, which its types do not know.
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
  const { database, operations } = countedDatabase(sdkDatabase())
  const store = openStore(database, emptyRulesCache(), cloudFiles())
  return {
    store,
    meter: openMeter({
      name,
      pace: paceOf(process.env['QIHANG_METER_CALLS']),
      clock: () => performance.now(),
      operations,
      write: store.meters.add,
    }),
    // Set when the code is bundled (config/functions.ts).
    runtime: { version: process.env['QIHANG_VERSION'] ?? '', node: process.version },
    phoneNumbers: wechatPhoneNumbers(),
    messages: wechatMessages(process.env['QIHANG_NOTICE_TEMPLATES'] ?? ''),
    robots: httpRobots(robotOrigin(process.env['QIHANG_ROBOT_ORIGIN'])),
    vault: openVault(keysFromEnvironment(process.env), randomBytes),
    newId: randomUUID,
    hash: sha256,
    firstAdministratorSecret: firstAdministratorSecret(process.env['QIHANG_FIRST_ADMIN_SECRET']),
    sheetsByHand: process.env['QIHANG_SHEETS_BY_HAND'] === 'yes',
    reportUrl: reportUrl(process.env['QIHANG_REPORT_URL']),
    log,
  }
}

/** A number too long to be exact stands for several texts at once: it is nobody. */
const text = (word: unknown): string =>
  typeof word === 'string' || Number.isSafeInteger(word) ? String(word) : ''

/** Codes on paper last for months: a function that would print them without an address does not start. */
function reportUrl(address = ''): string {
  if (!/^https?:\/\/[^?#]+$/.test(address))
    throw new Error('QIHANG_REPORT_URL must be the address of the page that checks reports')
  return address
}

const SECRET_AT_LEAST = 20

/** An empty variable is no secret; a short one would be guessed, so a function with it does not start. */
function firstAdministratorSecret(secret = ''): string | null {
  if (secret === '') return null
  if (secret.length < SECRET_AT_LEAST)
    throw new Error(`QIHANG_FIRST_ADMIN_SECRET needs at least ${String(SECRET_AT_LEAST)} characters`)
  return secret
}

/**
 * The platform's word on who calls, right now: read once at the beginning of a call. An all-digit openid
 * arrives as a number, so it is made text again; nothing in the event is ever asked.
 */
export function caller(): { readonly openid: string; readonly fromAppid: string; readonly source: string } {
  const { OPENID, FROM_APPID, SOURCE }: Readonly<Record<string, unknown>> = cloud.getWXContext()
  return { openid: text(OPENID), fromAppid: text(FROM_APPID), source: text(SOURCE) }
}
