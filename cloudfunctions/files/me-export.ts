import { exportLimit } from '../../domain/people/export-limits'
import type { Cohort } from '../../domain/cohort/cohort'
import type { Registration } from '../../domain/registration/registration'
import { err, ok } from '../../domain/result'
import type { Context } from '../door/context'
import type { Verb } from '../door/route'
import { correctionsSheet, noticesSheet, ticketsSheet } from './my-data/asked-sheets'
import { enteredSheet } from './my-data/entered-sheet'
import { historySheet } from './my-data/history-sheet'
import { looksSheet, proofsSheet, reportsSheet, resumeSheet } from './my-data/kept-sheets'
import { ownData } from './my-data/own-data'
import { personSheet } from './my-data/person-sheet'
import { workbookOf } from './my-data/workbook'

const sheets = [
  personSheet,
  enteredSheet,
  historySheet,
  correctionsSheet,
  ticketsSheet,
  noticesSheet,
  proofsSheet,
  reportsSheet,
  resumeSheet,
  looksSheet,
] as const

/**
 * All that is kept about the caller in a cohort, as a workbook (G). No names of staff, no openid, and of the document
 * only its end. That it was made is a line of the access log, written before it is handed out.
 */
export const meExport: Verb<'me.export'> = async ({ cohortId }, context) => {
  const { store, vault, openid, now } = context
  const registration = await store.registrations.ownIn(openid, cohortId)
  const cohort = await store.cohorts.get(cohortId, now)
  if (registration === null || cohort === null) return err({ code: 'notFound' })
  if (!(await store.attempts.reserve(`export_${vault.fingerprint(openid)}`, exportLimit, now)))
    return err({ code: 'exportsTooMany' })
  await recordExported(context, registration)
  // Names and numbers stand inside only (docs/decisions/0017): a file's name is seen wherever it is sent.
  return ok({ name: '我的数据.xlsx', xlsx: await dataWorkbook(context, registration, cohort) })
}

/** The workbook itself, in base64; `openid`: whose it is, '' where nobody is bound. */
export async function dataWorkbook(
  { store, openid, now }: Pick<Context, 'store' | 'openid' | 'now'>,
  registration: Registration,
  cohort: Cohort,
): Promise<string> {
  const policy = await store.cohorts.policy(cohort._id, cohort.policyVersion)
  const data = await ownData({ store, openid, now }, registration, { cohort, policy })
  const file = await workbookOf(
    sheets.map((sheet) => sheet(data)),
    now,
  )
  return file.toString('base64')
}

/** The same request again is the same line. */
async function recordExported(
  { store, openid: by, requestId, hash, now: at }: Context,
  { _id: registrationId, campusId, cohortId, collegeId }: Registration,
): Promise<void> {
  const _id = hash(`exported|${by}|${registrationId}|${requestId}`).slice(0, 32)
  const where = { campusId, cohortId, registrationId, collegeId, ofCollege: '' }
  await store.accessLog.add([
    { ...where, _id, at, by, as: 'graduate', what: 'dataExported', about: '', count: 1 },
  ])
}
