import { fieldChecks, type FieldProblem } from '../../../domain/registration/field-checks'
import { fieldOptions } from '../../../domain/registration/field-options'
import { fields, isFieldKey, type FieldKey } from '../../../domain/registration/fields'
import type { Texts } from '../../lib/field-texts'
import type { OwnRecord } from '../../lib/me'
import { missingOf, wantedInCorrection } from '../../lib/wanted-proofs'
import { texts } from '../../texts/correction'

/** How a value is entered. */
export type Editor = 'options' | 'day' | 'month' | 'place' | 'class' | 'text'

export function editorOf(field: FieldKey): Editor {
  if (field === 'sourcePlace') return 'place'
  if (field === 'class') return 'class'
  if (field === 'birthDate') return 'day'
  if (field === 'enrolledOn' || field === 'graduatesOn') return 'month'
  return fieldOptions[field] === undefined ? 'text' : 'options'
}

/** [G13] The year of graduation is the cohort: only the month may be another. `['2027-01', '2027-12']`. */
export function monthsOf(field: FieldKey, was: string): readonly [from: string, to: string] | null {
  const year = /^\d{4}/.exec(was)?.[0]
  return field === 'graduatesOn' && year !== undefined ? [`${year}-01`, `${year}-12`] : null
}

/** What is wrong with what is wanted, as far as this device can tell; the server looks again. */
export function problemsOf(own: OwnRecord, values: Texts): Readonly<Record<string, FieldProblem>> {
  const found = Object.entries(values).flatMap(([field, value]) => {
    const problem = isFieldKey(field) ? problemOf(field, value, own.record[field] ?? '') : 'unknownField'
    return problem === null ? [] : [[field, problem] as const]
  })
  return Object.fromEntries(found)
}

function problemOf(field: FieldKey, value: string, was: string): FieldProblem | null {
  if (value === '') return 'required'
  if (value === was) return 'unchanged'
  if ([...value].length > fields[field].maxLength) return 'tooLong'
  return fieldChecks[field]?.(value) ?? null
}

/** What still keeps it from being sent, said on the button; null when nothing does. */
export function missingIn(
  own: OwnRecord,
  { values, reason }: { readonly values: Texts; readonly reason: string },
): string | null {
  const wanted = Object.values(values)
  const brought = wantedInCorrection(own)
  if (wanted.length === 0) return texts.missing.fields
  if (wanted.some((value) => value.trim() === '')) return texts.missing.values
  if (reason.trim() === '') return texts.missing.reason
  const some = brought.some(({ proof }) => proof !== null)
  return some && missingOf(brought).length === 0 ? null : texts.missing.proofs
}
