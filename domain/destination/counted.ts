import { categoryOf } from './categories'
import { archiveAllows, archiveRequires } from './transfers'

type Claims = Readonly<Record<string, string>>

/** Fields that count for these values: what was typed for another category, or another way of the archive, does not. */
export function countedFields(table: string, values: Claims): ReadonlySet<string> {
  const transfer = values['archive.transfer'] ?? ''
  const category = categoryOf(table, values['category'] ?? '')
  return new Set([
    'category',
    ...(category?.fields ?? []).map(({ field }) => field),
    ...archiveRequires(transfer),
    ...(transfer === '' ? [] : archiveAllows(transfer)),
  ])
}

/** The values that count, without empty ones. */
export function countedValues(table: string, values: Claims): Record<string, string> {
  const counted = countedFields(table, values)
  return Object.fromEntries(
    Object.entries(values).filter(([field, value]) => counted.has(field) && value.trim() !== ''),
  )
}
