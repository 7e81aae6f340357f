import type { FieldProblem } from '../registration/field-checks'
import { fieldOptions } from '../registration/field-options'
import { isFieldKey, type FieldKey } from '../registration/fields'
import type { PolicyContent, When } from './policy'

type Problem = readonly [where: string, problem: FieldProblem]

/** What is wrong with the conditions of a policy: those of required fields, and those of slots (H17, G8). */
export const conditionProblems = ({ fields, slots }: PolicyContent): readonly Problem[] => [
  ...Object.entries(fields).flatMap(([field, { required }]) =>
    typeof required === 'boolean' ? [] : found(`${field}.required`, wrongIn(required, field)),
  ),
  ...Object.entries(slots).flatMap(([slot, { when }]) =>
    when === null ? [] : found(`slots.${slot}.when`, wrongIn(when, '')),
  ),
]

const found = (where: string, problem: FieldProblem | null): readonly Problem[] =>
  problem === null ? [] : [[where, problem]]

/** A condition names fields that there are, other ones than its own, and values that they can have. */
function wrongIn(when: When, own: string): FieldProblem | null {
  const names = Object.keys(when)
  if (!names.every(isFieldKey)) return 'whenUnknownField'
  if (names.some((name) => name === own)) return 'whenItself'
  const possible = Object.entries(when).every(
    ([field, values]) => values.length > 0 && values.every(isOption(field)),
  )
  return possible ? null : 'whenUnknownValue'
}

/** A field without a list of options takes any text. */
const isOption =
  (field: string) =>
  (value: string): boolean =>
    fieldOptions[field as FieldKey]?.includes(value) ?? true
