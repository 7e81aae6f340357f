import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import { effectiveValues } from '../registration/effective-values'
import type { Instant, Registration } from '../registration/registration'
import type { Cohort } from './cohort'

dayjs.extend(utc)
const CHINA_OFFSET_HOURS = 8

/**
 * The instant at which reports can no longer be had: the end (+08:00) of the graduation month plus the
 * cohort's months (seed N: 查询核验服务时间截止到毕业生的毕业时间加六个月). Without a known graduation
 * month the cohort's year and June stand in (seed R: 本科生统一填6月).
 */
export function serviceEnd(cohort: Cohort, registration: Pick<Registration, 'roster' | 'amended'>): Instant {
  const known = effectiveValues(registration).graduatesOn ?? ''
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(known) ? known : `${String(cohort.year)}-06`
  return dayjs
    .utc(`${month}-01`)
    .add(cohort.serviceEndsMonths + 1, 'month')
    .subtract(CHINA_OFFSET_HOURS, 'hour')
    .valueOf()
}
