import type { Output } from '../../../domain/contract/contract'
import {
  fieldKeys,
  fields,
  type FieldClass,
  type FieldKey,
  type FieldSection,
} from '../../../domain/registration/fields'

export type OwnRecord = Output<'me.get'>['records'][number]

/** One line of the record as its owner reads it. */
export interface RecordRow {
  readonly key: FieldKey | 'document'
  readonly label: string
  readonly value: string
  readonly fieldClass: FieldClass
  /** The roster's value, where the record says something else; null where they agree. */
  readonly roster: string | null
  /** What the graduate wants instead and nobody has decided yet; null without such a wish. */
  readonly wish: string | null
}

export interface RecordSection {
  readonly key: FieldSection
  readonly rows: readonly RecordRow[]
}

const order: readonly FieldSection[] = ['identity', 'school', 'contact', 'staff']

const at = (values: Readonly<Record<string, string>>, field: string): string | null =>
  Object.hasOwn(values, field) ? (values[field] ?? null) : null

/** The whole record by sections. What the school has nothing about and only the school could fill is left out. */
export const sectionsOf = (own: OwnRecord, documentLabel: string): readonly RecordSection[] =>
  order.map((section) => ({
    key: section,
    rows: fieldKeys
      .filter((field) => fields[field].section === section)
      .flatMap((field): RecordRow[] => {
        const row = rowOf(own, field)
        if (row === null) return []
        return field === 'documentType' ? [row, documentRow(own, documentLabel)] : [row]
      }),
  }))

/** Only some have such a value; an empty one is no gap. */
const forSome: ReadonlySet<FieldKey> = new Set<FieldKey>(['directedUnit'])

function rowOf(own: OwnRecord, key: FieldKey): RecordRow | null {
  const value = at(own.record, key) ?? ''
  const claimed = at(own.source.claims, key)
  const wish = claimed === value ? null : claimed
  const fieldClass = own.fields[key] ?? 'locked'
  const isNothing = value === '' && wish === null
  if (isNothing && (fieldClass === 'locked' || forSome.has(key))) return null
  return { key, label: fields[key].label, value, fieldClass, roster: at(own.roster, key), wish }
}

/** Of the document number no more than its end ever leaves the server. */
const documentRow = (own: OwnRecord, label: string): RecordRow => ({
  key: 'document',
  label,
  value: `•••••• ${own.documentLast4}`,
  fieldClass: 'locked',
  roster: null,
  wish: null,
})

/** How many lines differ from the roster, and how many wait for a decision. */
export function countsOf(sections: readonly RecordSection[]): {
  readonly differing: number
  readonly wished: number
} {
  const rows = sections.flatMap((section) => section.rows)
  return {
    differing: rows.filter(({ roster }) => roster !== null).length,
    wished: rows.filter(({ wish }) => wish !== null).length,
  }
}
