import type { Output } from '../../../domain/contract/contract'
import { fields, type FieldClass, type FieldKey } from '../../../domain/registration/fields'
import { partsOf, staffPart, type PartKey } from '../../../domain/registration/sections'

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
  /** What an open 更正申请 asks it to say; null without one (D13). */
  readonly correcting: string | null
  /** Why it is locked, where that is more than its class (G12). */
  readonly locked: Lock | null
}

type Lock = NonNullable<OwnRecord['rules'][string]['locked']>

export interface RecordSection {
  readonly key: PartKey
  readonly label: string
  readonly rows: readonly RecordRow[]
}

const at = (values: Readonly<Record<string, string>>, field: string): string | null =>
  Object.hasOwn(values, field) ? (values[field] ?? null) : null

/** The whole record by sections. What the school has nothing about and only the school could fill is left out. */
export const sectionsOf = (own: OwnRecord, documentLabel: string): readonly RecordSection[] =>
  [...partsOf(own.sections), staffPart].map(({ key, label, fields: keys }) => ({
    key,
    label,
    rows: keys.flatMap((field): RecordRow[] => {
      const row = rowOf(own, field)
      if (row === null) return []
      return field === 'documentType' ? [row, documentRow(own, documentLabel)] : [row]
    }),
  }))

/** Corrections that somebody still has to decide on. */
const isWaiting: Readonly<Record<NonNullable<OwnRecord['correction']>['status'], boolean>> = {
  requested: true,
  verified: true,
  applied: false,
  refused: false,
  withdrawn: false,
}

function correctingOf({ correction }: OwnRecord, field: FieldKey): string | null {
  if (correction === null || !isWaiting[correction.status]) return null
  return correction.values[field]?.value ?? null
}

/** Only some have such a value; an empty one is no gap. */
const forSome: ReadonlySet<FieldKey> = new Set<FieldKey>(['directedUnit'])

function rowOf(own: OwnRecord, key: FieldKey): RecordRow | null {
  const value = at(own.record, key) ?? ''
  const claimed = at(own.source.claims, key)
  const wish = claimed === value ? null : claimed
  const fieldClass = own.fields[key] ?? 'locked'
  const correcting = correctingOf(own, key)
  const isNothing = value === '' && wish === null && correcting === null
  if (isNothing && (fieldClass === 'locked' || forSome.has(key))) return null
  const locked = own.rules[key]?.locked ?? null
  return {
    key,
    label: fields[key].label,
    value,
    fieldClass,
    roster: at(own.roster, key),
    wish,
    correcting,
    locked: locked?.why === 'policy' ? null : locked,
  }
}

/** Of the document number no more than its end ever leaves the server. */
const documentRow = (own: OwnRecord, label: string): RecordRow => ({
  key: 'document',
  label,
  value: `•••••• ${own.documentLast4}`,
  fieldClass: 'locked',
  roster: null,
  wish: null,
  correcting: null,
  locked: null,
})

/** How many lines differ from the roster, and how many wait for a decision. */
export function countsOf(sections: readonly RecordSection[]): {
  readonly differing: number
  readonly wished: number
} {
  const rows = sections.flatMap((section) => section.rows)
  return {
    differing: rows.filter(({ roster }) => roster !== null).length,
    wished: rows.filter(({ wish, correcting }) => wish !== null || correcting !== null).length,
  }
}
