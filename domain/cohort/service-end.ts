import { effectiveValues } from '../registration/effective-values'
import type { Instant, Registration } from '../registration/registration'
import type { Cohort } from './cohort'

const CHINA_OFFSET_MS = 8 * 3_600_000

/**
 * The instant at which reports can no longer be had: the end (+08:00) of the graduation month plus the
 * cohort's months (seed N: 查询核验服务时间截止到毕业生的毕业时间加六个月). Without a known graduation
 * month the cohort's year and June stand in (seed R: 本科生统一填6月).
 */
export function serviceEnd(cohort: Cohort, registration: Pick<Registration, 'roster' | 'amended'>): Instant {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(effectiveValues(registration).graduatesOn ?? '') ?? []
  const graduated = { year: Number(year ?? cohort.year), month: Number(month ?? 6) }
  return Date.UTC(graduated.year, graduated.month + cohort.serviceEndsMonths, 1) - CHINA_OFFSET_MS
}
