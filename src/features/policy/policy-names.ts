import type { PolicyContent } from '../../../domain/cohort/policy'
import { categoryOf, categoryTables } from '../../../domain/destination/categories'
import { questionPlace } from '../../texts/policy-editing'

type Words = Readonly<Record<string, string>>

/** What the school called its own parts, by their keys. */
export interface Names {
  readonly slots: Words
  readonly events: Words
  /** By their place: 第2题. */
  readonly questions: Words
}

type Named = Pick<PolicyContent, 'slots' | 'lockEvents' | 'survey'>

/** Parts by what they are called, those of every version; the last one's word counts. */
export const namesOf = (...policies: readonly Named[]): Names => ({
  slots: merged(policies, ({ slots }) => Object.entries(slots).map(([key, { name }]) => [key, name])),
  events: merged(policies, ({ lockEvents }) =>
    Object.entries(lockEvents).map(([key, { name }]) => [key, name]),
  ),
  questions: merged(policies, ({ survey }) =>
    survey.flatMap(({ id }, at) => [
      [id, questionPlace(at)],
      [String(at), questionPlace(at)],
    ]),
  ),
})

const merged = (
  policies: readonly Named[],
  words: (policy: Named) => readonly (readonly string[])[],
): Words => Object.fromEntries(policies.flatMap(words).map(([key = '', word = '']) => [key, word]))

/** `76 自由职业`, by the first table that has the code; a code that none has stands alone. */
export function categoryName(code: string): string {
  for (const table of Object.keys(categoryTables)) {
    const category = categoryOf(table, code)
    if (category !== null) return `${code} ${category.name}`
  }
  return code
}
