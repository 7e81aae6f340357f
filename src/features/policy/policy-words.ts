import type { PolicyDifference } from '../../../domain/cohort/policy-differences'
import { fields, isFieldKey } from '../../../domain/registration/fields'
import { isoDay } from '../../lib/time'
import { megabytes, megapixels, partWords, roleWords, sections, texts, valueWords } from '../../texts/policy'
import { editing, percent } from '../../texts/policy-editing'
import { categoryName, type Names } from './policy-names'
import { studentNoForm } from './student-no-forms'

const nobody: Names = { slots: {}, events: {}, questions: {} }

export const fieldLabel = (part: string): string | undefined =>
  isFieldKey(part) ? fields[part].label : undefined
const partOf = (part: string): string => partWords[part] ?? part
const conditionPart = (part: string): string => fieldLabel(part) ?? partOf(part)

/** A question is asked, where other things are asked for. */
const partIn =
  (head: string) =>
  (part: string): string =>
    head === 'survey' && part === 'when' ? editing.whenAsked : conditionPart(part)

/** Sections whose parts have names of their own: the second part of a path is what the school called it. */
const named: Readonly<Record<string, (part: string, names: Names) => string>> = {
  fields: (part) => fieldLabel(part) ?? part,
  slots: (part, { slots }) => slots[part] ?? part,
  lockEvents: (part, { events }) => events[part] ?? part,
  survey: (part, { questions }) => questions[part] ?? part,
}

/**
 * What a place in a policy is called: the section, then what it is about, e.g. `填写项目 · 生源地 · 是否必填`.
 * What nobody has a word for keeps its key.
 */
export function pathWords(where: string, names: Names): string {
  const [head = '', own, ...rest] = where.split('.')
  const section = head === 'fields' ? sections.fields : partOf(head)
  const nameOf = named[head]
  if (own === undefined) return section
  if (nameOf !== undefined) return [section, nameOf(own, names), ...rest.map(partIn(head))].join(' · ')
  if (head === 'chain' && own === 'byCategory')
    return [section, ...rest.map((part, at) => (at === 0 ? categoryName(part) : partOf(part)))].join(' · ')
  return [section, ...[own, ...rest].map(conditionPart)].join(' · ')
}

/** Parts of a path whose values are lists of roles. */
const roleLists: ReadonlySet<string> = new Set([
  'mendedBy',
  'addGraduate',
  'removeGraduate',
  'mendCollege',
  'correctField',
])

/** A value as a person reads it; lists and conditions come as JSON. */
export function valueShown(where: string, value: PolicyDifference['before'], names: Names = nobody): string {
  const parts = where.split('.')
  const last = parts.at(-1) ?? ''
  if (parts[0] === 'slots' && last === 'when' && (value === null || value === '{}'))
    return value === null ? editing.whenNamed : editing.always
  // A category without a chain of its own goes the way of all destinations.
  if (value === null && parts[0] === 'chain' && parts[1] === 'byCategory') return editing.asAll
  if (value === null || value === '') return texts.empty
  if (last === 'studentNoPattern') return studentNoForm(String(value))
  if (value === true) return texts.yes
  if (value === false) return texts.no
  if (typeof value === 'number') return numberShown(last, value)
  const words = last === 'proofSlots' ? names.slots : (valueWords[last] ?? valueWords[parts.at(-2) ?? ''])
  const parsed = parsedList(value)
  if (parsed === null) return words?.[value] ?? value
  if (parsed.length === 0) return texts.none
  return parsed.map((one) => itemShown(last, one, words)).join('、')
}

function numberShown(last: string, value: number): string {
  if (last === 'lockedFrom') return isoDay(value)
  if (last === 'maxBytes') return megabytes(value)
  if (last === 'maxPixels') return megapixels(value)
  return last === 'categoryPercent' ? percent(value) : String(value)
}

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

const isNamed = (value: unknown): value is { readonly name?: string } =>
  typeof value === 'object' && value !== null

function itemShown(last: string, one: unknown, words: Readonly<Record<string, string>> | undefined): string {
  if (isNamed(one)) return one.name ?? conditionShown(one, fieldLabel)
  const text = String(one)
  if (roleLists.has(last)) return (roleWords as Readonly<Record<string, string>>)[text] ?? text
  if (last === 'categories') return categoryName(text)
  return words?.[text] ?? fieldLabel(text) ?? text
}

/** `培养方式为定向、委培` */
export const conditionShown = (when: object, labelOf: (key: string) => string | undefined): string =>
  Object.entries(when)
    .map(([key, values]) => `${labelOf(key) ?? key}为${(values as readonly string[]).join('、')}`)
    .join('，')
