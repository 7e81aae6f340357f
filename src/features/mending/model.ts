import { categoryOf, tableNamed } from '../../../domain/destination/categories'
import { countedFields } from '../../../domain/destination/counted'
import type { Output } from '../../../domain/contract/contract'
import { destinationFields, isArchiveField, readableValue } from '../../../domain/destination/fields'
import { householdFields, type HouseholdField } from '../../../domain/destination/households'
import {
  destinationClaimProblems,
  destinationValueProblems,
  type DestinationProblems,
} from '../../../domain/destination/value-problems'
import { labelOf } from '../../lib/field-label'
import { placesFor } from '../../lib/place-facts'
import type { PlaceTable } from '../../lib/place-table'
import { readableDate } from '../../lib/time'

export type Mended = Output<'destination.get'>
export type Values = Readonly<Record<string, string>>

export interface Line {
  readonly field: string
  readonly label: string
  readonly value: string
}

type NameOfPlace = (code: string) => string | null

/** A value of a destination in words: codes, places and days by their names. */
export function inWords(
  table: string,
  [field, value]: readonly [string, string],
  nameOf: NameOfPlace,
): string {
  if (field === 'category') return categoryOf(table, value)?.name ?? value
  return readableDate(readableValue(field, value, (code) => nameOf(code) ?? ''))
}

const order: readonly string[] = Object.keys(destinationFields)

/** What stands, in the order of the forms: the destination, and the archive's way apart. */
export function linesOf(
  { categoryTable, frozen }: Pick<Mended, 'categoryTable' | 'frozen'>,
  nameOf: NameOfPlace,
): { readonly going: readonly Line[]; readonly archive: readonly Line[] } {
  const lines = Object.entries(frozen)
    .filter(([, value]) => value !== '')
    .sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))
    .map((entry) => ({
      field: entry[0],
      label: labelOf(entry[0]),
      value: inWords(categoryTable, entry, nameOf),
    }))
  return {
    going: lines.filter(({ field }) => !isArchiveField(field)),
    archive: lines.filter(({ field }) => isArchiveField(field)),
  }
}

const householdKeys = Object.keys(householdFields) as HouseholdField[]

/** What is written down of the household, in the order of its form. */
export const householdLines = ({ values }: Mended['household']): readonly Line[] =>
  householdKeys.flatMap((field) => {
    const value = values[field] ?? ''
    return value === '' ? [] : [{ field, label: householdFields[field].label, value }]
  })

/** What of a draft differs from what stands and counts there: the claims of a correction. */
export function changesOf(table: string, frozen: Values, draft: Values): Record<string, string> {
  const counted = countedFields(table, { ...frozen, ...draft })
  return Object.fromEntries(
    Object.entries(draft).filter(
      ([field, value]) => counted.has(field) && value.trim() !== (frozen[field] ?? '').trim(),
    ),
  )
}

/** What stands between a mended destination and its saving, by field, as the server will find it. */
export function problemsOf(
  { categoryTable, sourcePlace, frozen }: Pick<Mended, 'categoryTable' | 'sourcePlace' | 'frozen'>,
  draft: Values,
  places: PlaceTable | null,
): DestinationProblems {
  const changes = changesOf(categoryTable, frozen, draft)
  const merged: Values = { ...frozen, ...changes }
  const counted = countedFields(categoryTable, merged)
  const facts = placesFor(places)
  return {
    ...destinationClaimProblems(changes, facts.lookUpPlace),
    ...destinationValueProblems(
      Object.fromEntries(Object.entries(merged).filter(([field]) => counted.has(field))),
      { categoryTable, sourcePlace, ...facts },
    ),
  }
}

/** Every category of the table, in the order of its codes, for a picker. */
export const categoryOptions = (table: string): readonly { value: string; label: string }[] =>
  Object.entries(tableNamed(table)?.categories ?? {}).map(([value, { name }]) => ({
    value,
    label: `${value} ${name}`,
  }))
