import { OPTION_LENGTH } from '../../../domain/cohort/policy-limits'
import { chooseFewer, editing, numberBetween, optionTooLong } from '../../texts/policy-editing'
import { isCondition, isOpen } from './conditions'
import type { Control } from './controls'

type Trouble = (control: Control, value: unknown) => string | null

const count: Trouble = ({ span: [least, most] = [0, Infinity], kind }, value) => {
  const chosen = Array.isArray(value) ? value.length : 0
  if (chosen < least) return kind === 'lines' ? editing.needOption : editing.needChoice
  return chosen > most ? chooseFewer(most) : null
}
const lines: Trouble = (control, value) => {
  const long = Array.isArray(value) && value.some((one) => [...String(one)].length > OPTION_LENGTH)
  return long ? optionTooLong(OPTION_LENGTH) : count(control, value)
}
const nothing: Trouble = () => null

const troubles: Readonly<Record<Control['kind'], Trouble>> = {
  choice: nothing,
  one: nothing,
  toggle: nothing,
  day: nothing,
  chips: count,
  lines,
  text: ({ filled = false }, value) => (filled && String(value).trim() === '' ? editing.needText : null),
  number: ({ span: [least, most] = [0, Infinity] }, value) =>
    typeof value === 'number' && value >= least && value <= most ? null : numberBetween(least, most),
  condition: (_control, value) => (isCondition(value) && isOpen(value) ? editing.needValue : null),
}

/** Why what is set cannot stand, in one sentence; null where it can. */
export const controlTrouble: Trouble = (control, value) => troubles[control.kind](control, value)

/** A number as it is typed; what is none stays a text, so that it can be mended. */
export const numberIn = (text: string): number | string =>
  /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : text
