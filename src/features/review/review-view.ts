import { categoryOf } from '../../../domain/destination/categories'
import { destinationFields, readableValue } from '../../../domain/destination/fields'
import { fieldKeys } from '../../../domain/registration/fields'
import type { FlowName } from '../../../domain/registration/standing'
import { readableDate } from '../../lib/time'
import { labelOf } from './label-of'
import type { ReviewView } from './review'

type Row = ReviewView['rows'][number]
export type NameOfPlace = (code: string) => string | null

/** One field as the reviewer compares it. */
export interface RowCompared {
  readonly field: string
  readonly label: string
  readonly class: Row['class']
  readonly old: string
  readonly new: string
}

const order: readonly string[] = [...fieldKeys, ...Object.keys(destinationFields)]

/** What the names of codes are taken from. */
export interface Naming {
  /** The cohort's table of categories. */
  readonly categoryTable: string
  readonly nameOfPlace: NameOfPlace
}

/** A stored value in words: places, categories and codes by their names. What has no name stays as it is. */
export function valueInWords(field: string, value: string, { categoryTable, nameOfPlace }: Naming): string {
  if (field === 'sourcePlace') return nameOfPlace(value) ?? value
  if (field === 'category') return categoryOf(categoryTable, value)?.name ?? value
  return readableDate(readableValue(field, value, (code) => nameOfPlace(code) ?? ''))
}

/** What is compared with the submitted value: the roster, or the destination before. */
const olds: Readonly<Record<FlowName, (row: Row) => string>> = {
  source: ({ roster }) => roster,
  destination: ({ before }) => before,
}

export interface Compared {
  readonly changed: readonly RowCompared[]
  readonly same: readonly RowCompared[]
}

/** Changed fields and the others, each in the order in which forms show them. */
export function compared({ flow, rows, categoryTable }: ReviewView, nameOfPlace: NameOfPlace): Compared {
  const naming = { categoryTable, nameOfPlace }
  const inOrder = [...rows].sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
  const shown = (row: Row): RowCompared => ({
    field: row.field,
    label: labelOf(row.field),
    class: row.class,
    old: valueInWords(row.field, olds[flow](row), naming),
    new: valueInWords(row.field, row.value, naming),
  })
  return {
    changed: inOrder.filter(({ differs }) => differs).map(shown),
    same: inOrder.filter(({ differs }) => !differs).map(shown),
  }
}

/** Reasons that say something, by field; of the chosen fields only. */
export function givenReasons(
  chosen: ReadonlySet<string>,
  written: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  const given = [...chosen].map((field) => [field, (written.get(field) ?? '').trim()] as const)
  return Object.fromEntries(given.filter(([, text]) => text !== ''))
}

/** Minutes and seconds of a lease: `09:42`. */
export function leaseLeft(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
}
