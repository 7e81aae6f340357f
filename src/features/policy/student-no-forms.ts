import { digitsWord, letterWord, ownForm } from '../../texts/policy-editing'
import type { Option } from './controls'

const span = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

/** Forms that 学号 commonly have, as the patterns that a policy stores (D14). */
const common: readonly Option[] = [
  ...span(8, 14).map((many) => ({ value: `^\\d{${String(many)}}$`, label: digitsWord(many) })),
  ...span(7, 11).map((many) => ({ value: `^[A-Za-z]\\d{${String(many)}}$`, label: letterWord(many) })),
]

/** What a pattern says, in words; one of another form is shown as it is written. */
export const studentNoForm = (pattern: string): string =>
  common.find(({ value }) => value === pattern)?.label ?? ownForm(pattern)

/** What can be chosen: the common forms, and the one that stands now. */
export const studentNoForms = (now: string): readonly Option[] =>
  common.some(({ value }) => value === now) ? common : [...common, { value: now, label: ownForm(now) }]
