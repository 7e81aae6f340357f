import { holdsDocumentNumber } from '../people/holds-document'
import type { FieldProblem } from '../registration/field-checks'

/**
 * Where a household that was moved to the school goes, kept by staff (seed N §五). The values of 户口迁移类型 are not
 * confirmed (field.md §1.3).
 */
export const householdKinds = ['迁回原籍', '迁往就业地', '迁往升学学校', '其他'] as const

// prettier-ignore
export const householdFields = {
  kind:     { label: '户口迁移类型', maxLength: 20, options: householdKinds },
  address:  { label: '户口迁移地址', maxLength: 200, options: null },
  station:  { label: '迁入地派出所', maxLength: 60, options: null },
} as const
export type HouseholdField = keyof typeof householdFields
const isHouseholdField = (key: string): key is HouseholdField => Object.hasOwn(householdFields, key)

const required = ['kind', 'address'] as const satisfies readonly HouseholdField[]

/** What stands between these values and a record, by field. */
export function householdProblems(values: Readonly<Record<string, string>>): Record<string, FieldProblem> {
  const problems: Record<string, FieldProblem> = {}
  for (const [field, value] of Object.entries(values)) {
    const options: readonly string[] | null = isHouseholdField(field) ? householdFields[field].options : null
    if (!isHouseholdField(field)) problems[field] = 'unknownField'
    else if (value.length > householdFields[field].maxLength) problems[field] = 'tooLong'
    else if (value !== '' && options !== null && !options.includes(value)) problems[field] = 'notAnOption'
    // The household report carries it, and it would be sealed nowhere.
    else if (holdsDocumentNumber(value, '')) problems[field] = 'holdsNumber'
  }
  for (const field of required) if ((values[field] ?? '').trim() === '') problems[field] = 'required'
  return problems
}
