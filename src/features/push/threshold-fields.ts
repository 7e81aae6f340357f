import type { Threshold } from '../../../domain/push/rules'
import type { texts } from '../../texts/push'

/** A threshold as it is typed; '' = this counts for nothing. */
export interface TypedThreshold {
  readonly waiting: string
  readonly oldestHours: string
  readonly closingHours: string
}

/** Most of each, as the contract has it. */
const most = { waiting: 10_000, oldestHours: 720, closingHours: 336 } as const satisfies Record<
  keyof Threshold,
  number
>
export const thresholdKeys = [
  'waiting',
  'oldestHours',
  'closingHours',
] as const satisfies readonly (keyof Threshold)[]

const typed = (value: number | null): string => (value === null ? '' : String(value))

export const typedThreshold = ({ waiting, oldestHours, closingHours }: Threshold): TypedThreshold => ({
  waiting: typed(waiting),
  oldestHours: typed(oldestHours),
  closingHours: typed(closingHours),
})

const isGood = (text: string, limit: number): boolean =>
  text === '' || (/^\d{1,5}$/u.test(text) && Number(text) >= 1 && Number(text) <= limit)

/** What has to be mended before it counts; null: nothing. */
export const thresholdProblem = (
  written: TypedThreshold,
): Exclude<keyof typeof texts.problems, 'college'> | null =>
  thresholdKeys.find((key) => !isGood(written[key].trim(), most[key])) ?? null

const number = (text: string): number | null => (text.trim() === '' ? null : Number(text))

export const thresholdIn = ({ waiting, oldestHours, closingHours }: TypedThreshold): Threshold => ({
  waiting: number(waiting),
  oldestHours: number(oldestHours),
  closingHours: number(closingHours),
})
