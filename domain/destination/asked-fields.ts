import { categoryOf } from './categories'
import type { FieldUse } from './category-table'
import { destinationField, transferKinds, type DestinationField, type DestinationFieldFacts } from './fields'
import { isNeeded } from './needed'
import { archiveAllows, archiveRequires, suitingTransfers } from './transfers'

type Values = Readonly<Record<string, string>>

/** A field as a form asks for it now. */
export interface AskedField extends DestinationFieldFacts {
  readonly name: DestinationField
  readonly required: boolean
}

const askedField = (name: DestinationField, required: boolean): AskedField => ({
  ...destinationField(name),
  name,
  required,
})

/**
 * Whether it is asked for, and how: a field that other values call for is not there until they do (部队 and companies
 * in Hong Kong have no credit code), but is while something stands in it: nothing goes along unseen.
 */
function asked(use: FieldUse, values: Values): AskedField[] {
  const { field, required } = use
  const needed = isNeeded(use, values)
  if (typeof required === 'boolean') return [askedField(field, needed)]
  return needed || (values[field] ?? '') !== '' ? [askedField(field, needed)] : []
}

/** What the category of these values asks for, in the order of its table. */
export const askedFields = (table: string, values: Values): readonly AskedField[] =>
  (categoryOf(table, values['category'] ?? '')?.fields ?? []).flatMap((use) => asked(use, values))

/** As one writes an address. */
const archiveOrder: readonly DestinationField[] = [
  'archive.place',
  'archive.receiver',
  'archive.department',
  'archive.address',
  'archive.contact',
  'archive.phone',
]

/** Who takes the archive and where, for the way that is chosen; nothing before one is. */
export function askedOfArchive(transfer: string): readonly AskedField[] {
  if (transfer === '') return []
  const needed = new Set(archiveRequires(transfer))
  const may = new Set([...needed, ...archiveAllows(transfer)])
  return archiveOrder.flatMap((name) => (may.has(name) ? [askedField(name, needed.has(name))] : []))
}

export interface Transfers {
  /** Those that suit the category, and what was chosen before. */
  readonly suiting: readonly string[]
  /** The others, which are possible too. */
  readonly more: readonly string[]
}

/** Ways of the archive, those first that suit the category; all of them before one is chosen. */
export function transfersFor(table: string, values: Values): Transfers {
  const category = categoryOf(table, values['category'] ?? '')
  const first: readonly string[] = category === null ? transferKinds : suitingTransfers[category.group]
  const chosen = values['archive.transfer'] ?? ''
  const suiting = chosen === '' || first.includes(chosen) ? first : [...first, chosen]
  return { suiting, more: transferKinds.filter((kind) => !suiting.includes(kind)) }
}
