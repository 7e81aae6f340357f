import type { PolicyDifference } from '../../../domain/cohort/policy-differences'
import { fields, isFieldKey } from '../../../domain/registration/fields'
import { isoDay } from '../../lib/time'
import { megabytes, partWords, roleWords, sections, texts, valueWords } from '../../texts/policy'

/** A difference in the words of the office. */
export interface DifferenceShown {
  readonly where: string
  readonly label: string
  readonly before: string
  readonly after: string
}

const fieldLabel = (part: string): string | undefined => (isFieldKey(part) ? fields[part].label : undefined)
const partOf = (part: string): string => partWords[part] ?? part

/**
 * What a place in a policy is called: the section, then what it is about, e.g. `材料与字段 · 生源地 · 是否必填`.
 * `slotNames` names slots by what they are called; what nobody has a word for keeps its key.
 */
export function pathWords(where: string, slotNames: Readonly<Record<string, string>>): string {
  const [head = '', ...rest] = where.split('.')
  if (head === 'fields' && rest[0] !== undefined)
    return [sections.fields, fieldLabel(rest[0]) ?? rest[0], ...rest.slice(1).map(partOf)].join(' · ')
  if (head === 'slots' && rest[0] !== undefined)
    return [partOf('slots'), slotNames[rest[0]] ?? rest[0], ...rest.slice(1).map(conditionPart)].join(' · ')
  return [partOf(head), ...rest.map(conditionPart)].join(' · ')
}

const conditionPart = (part: string): string => fieldLabel(part) ?? partOf(part)

/** Parts of a path whose values are lists of roles, or instants, or sizes. */
const roleLists: ReadonlySet<string> = new Set([
  'mendedBy',
  'addGraduate',
  'removeGraduate',
  'mendCollege',
  'correctField',
])

/** A value as a person reads it; lists and conditions come as JSON. */
export function valueShown(
  where: string,
  value: PolicyDifference['before'],
  slotNames: Readonly<Record<string, string>> = {},
): string {
  if (value === null || value === '') return texts.empty
  if (value === true) return texts.yes
  if (value === false) return texts.no
  const parts = where.split('.')
  const last = parts.at(-1) ?? ''
  if (typeof value === 'number') return numberShown(last, value)
  const words = last === 'proofSlots' ? slotNames : (valueWords[last] ?? valueWords[parts.at(-2) ?? ''])
  const parsed = parsedList(value)
  if (parsed === null) return words?.[value] ?? value
  if (parsed.length === 0) return texts.none
  return parsed.map((one) => itemShown(last, one, words)).join('、')
}

const numberShown = (last: string, value: number): string =>
  last === 'lockedFrom' ? isoDay(value) : last === 'maxBytes' ? megabytes(value) : String(value)

/** A list out of its JSON text; null for a text that is none. */
function parsedList(text: string): readonly unknown[] | null {
  if (!text.startsWith('[') && !text.startsWith('{')) return null
  try {
    const parsed: unknown = JSON.parse(text)
    return Array.isArray(parsed) ? (parsed as readonly unknown[]) : [parsed]
  } catch {
    // Somebody's own words may begin with a bracket.
    return null
  }
}

const isNamed = (value: unknown): value is { readonly name?: string; readonly text?: string } =>
  typeof value === 'object' && value !== null

function itemShown(last: string, one: unknown, words: Readonly<Record<string, string>> | undefined): string {
  if (isNamed(one)) return one.name ?? one.text ?? conditionShown(one)
  const text = String(one)
  if (roleLists.has(last)) return (roleWords as Readonly<Record<string, string>>)[text] ?? text
  return words?.[text] ?? fieldLabel(text) ?? text
}

/** `培养方式为定向、委培` */
const conditionShown = (when: object): string =>
  Object.entries(when)
    .map(([field, values]) => `${fieldLabel(field) ?? field}为${(values as readonly string[]).join('、')}`)
    .join('，')

/** Differences as they are read before saving, and beside each version. */
export const differencesShown = (
  differences: readonly PolicyDifference[],
  slotNames: Readonly<Record<string, string>>,
): readonly DifferenceShown[] =>
  differences.map(({ where, before, after }) => ({
    where,
    label: pathWords(where, slotNames),
    before: valueShown(where, before, slotNames),
    after: valueShown(where, after, slotNames),
  }))

/** Slots by what they are called, those of either version. */
export const slotNamesOf = (
  ...policies: readonly { readonly slots: Readonly<Record<string, { readonly name: string }>> }[]
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    policies.flatMap(({ slots }) => Object.entries(slots).map(([key, { name }]) => [key, name] as const)),
  )
