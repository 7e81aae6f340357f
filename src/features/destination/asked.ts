import { holds } from '../../../domain/cohort/policy'
import { categoryOf } from '../../../domain/destination/categories'
import type { FieldUse } from '../../../domain/destination/category-table'
import {
  destinationField,
  transferKinds,
  type DestinationField,
  type DestinationFieldFacts,
} from '../../../domain/destination/fields'
import { archiveAllows, archiveRequires, suitingTransfers } from '../../../domain/destination/transfers'
import type { Values } from './model'

/** A field as the form asks for it now. */
export interface FormField extends DestinationFieldFacts {
  readonly name: DestinationField
  readonly required: boolean
}

const formField = (name: DestinationField, required: boolean): FormField => ({
  ...destinationField(name),
  name,
  required,
})

/**
 * Whether it is asked for, and how: a field that other values call for is not there until they do (部队 has no
 * credit code, a company no shop), but is while something stands in it: nothing goes along unseen.
 */
function asked({ field, required }: FieldUse, values: Values): FormField[] {
  if (typeof required === 'boolean') return [formField(field, required)]
  const needed = holds(required, values)
  return needed || (values[field] ?? '') !== '' ? [formField(field, needed)] : []
}

/** What the category asks for with these values, in the order of the table. */
export const fieldsOf = (table: string, values: Values): readonly FormField[] =>
  (categoryOf(table, values['category'] ?? '')?.fields ?? []).flatMap((use) => asked(use, values))

/** Who takes the archive and where, for the way that is chosen. */
export function archiveFieldsOf(transfer: string): readonly FormField[] {
  if (transfer === '') return []
  const needed: readonly DestinationField[] = archiveRequires(transfer).filter(
    (name) => name !== 'archive.transfer',
  )
  const more = archiveAllows(transfer).filter((name) => !needed.includes(name))
  const fields = [
    ...needed.map((name) => formField(name, true)),
    ...more.map((name) => formField(name, false)),
  ]
  return fields.sort((one, other) => archiveOrder.indexOf(one.name) - archiveOrder.indexOf(other.name))
}

/** As one writes an address. */
const archiveOrder: readonly DestinationField[] = [
  'archive.place',
  'archive.receiver',
  'archive.department',
  'archive.address',
  'archive.contact',
  'archive.phone',
]

export interface Transfers {
  /** Those that suit the category, and what was chosen before. */
  readonly suiting: readonly string[]
  /** The others, which are possible too. */
  readonly more: readonly string[]
}

/** Ways of the archive, those first that suit. */
export function transfersOf(table: string, values: Values): Transfers {
  const category = categoryOf(table, values['category'] ?? '')
  const first: readonly string[] = category === null ? transferKinds : suitingTransfers[category.group]
  const chosen = values['archive.transfer'] ?? ''
  const suiting = chosen === '' || first.includes(chosen) ? first : [...first, chosen]
  return { suiting, more: transferKinds.filter((kind) => !suiting.includes(kind)) }
}
