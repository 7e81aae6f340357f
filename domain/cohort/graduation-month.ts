import type { Policy } from './policy'

type Months = Pick<Policy, 'graduationMonth'>
const JUNE = '06'

/** Whether graduates of this 学历层次 graduate in June whatever else is written (seed R §5: 本科生统一填6月). */
export const graduatesInJune = ({ graduationMonth }: Months, level: string): boolean =>
  Object.hasOwn(graduationMonth, level) && graduationMonth[level] === 'june'

/** A month `YYYY-MM` as a cohort counts it for a level: June of its year where that is the rule. */
export const countedMonth = (months: Months, level: string, month: string): string =>
  graduatesInJune(months, level) && month !== '' ? `${month.slice(0, 4)}-${JUNE}` : month
