import { exportLimitOfOffice } from '../../domain/people/export-limits'
import { reachesCohort } from '../../domain/people/staff'
import { err, ok } from '../../domain/result'
import { lookLine } from '../door/look-line'
import type { Verb } from '../door/route'
import { whoItIs } from '../door/who-it-is'
import { dataWorkbook } from './me-export'

/**
 * All that is kept about one graduate, as they would export it themselves, for who asks the office (PIPL Art. 45). Who
 * made it, and why, is a line of the access log before it is handed out; the graduate reads it under 谁看过我. Before
 * that a look says whose it would be: one wrong digit is somebody else.
 */
export const exportPerson: Verb<'keeping.person'> = async (input, context) => {
  const { cohortId, studentNo, reason, look } = input
  const { store, vault, openid, now, requestId, hash } = context
  const cohort = await store.cohorts.get(cohortId, now)
  if (cohort === null || !reachesCohort(context.grants, cohort)) return err({ code: 'cohortMissing' })
  const registration = await store.registrations.byStudentNo(cohortId, studentNo)
  if (registration === null) return err({ code: 'notFound' })
  const who = await whoItIs(context, registration)
  if (look) return ok({ who, file: null })
  if (!(await store.attempts.reserve(`persons_${vault.fingerprint(openid)}`, exportLimitOfOffice, now)))
    return err({ code: 'personsTooMany' })
  const _id = hash(`exported|${openid}|${registration._id}|${requestId}`).slice(0, 32)
  const line = lookLine(context, registration)
  await store.accessLog.add([{ ...line, _id, what: 'dataExported', about: reason, count: 1 }])
  const holder = { ...context, openid: registration.binding?.openid ?? '' }
  const xlsx = await dataWorkbook(holder, registration, cohort)
  return ok({ who, file: { name: '个人数据.xlsx', xlsx } })
}
