import { holds } from '../cohort/policy'
import { categories2024 } from './categories-2024'
import type { Category, CategoryGroup, CategoryTable } from './category-table'
import { isNeeded } from './needed'

/** Every table there is, by the name under which a cohort's policy chooses it. */
export const categoryTables = {
  'national-2024': categories2024,
} as const satisfies Record<string, CategoryTable>
export type CategoryTableName = keyof typeof categoryTables

/** Code under which who has nothing at the cut-off instant is shown and exported (seed N §四). */
export const UNEMPLOYED = '70'

const isTable = (name: string): name is CategoryTableName => Object.hasOwn(categoryTables, name)

/** The table that counts for a graduation year: the latest that began by then, the oldest for years before. */
export function tableOfYear(year: number): CategoryTableName {
  const names = Object.keys(categoryTables).filter(isTable)
  const [oldest, ...later] = names.sort(
    (one, other) => categoryTables[one].fromYear - categoryTables[other].fromYear,
  )
  if (oldest === undefined) throw new Error('there is no category table')
  return later.filter((name) => categoryTables[name].fromYear <= year).at(-1) ?? oldest
}

/** A table by its name, or null. */
export const tableNamed = (name: string): CategoryTable | null =>
  isTable(name) ? categoryTables[name] : null

/** The category of a code, or null for a code that the table does not have. */
export function categoryOf(table: string, code: string): Category | null {
  const categories = tableNamed(table)?.categories ?? {}
  return Object.hasOwn(categories, code) ? (categories[code] ?? null) : null
}

/** The categories of a table in the order of their codes, as people write them: 27 before 46, 801 before 85. */
export const inOrder = ({ categories }: CategoryTable): readonly (readonly [string, Category])[] =>
  Object.entries(categories).sort(([one], [other]) => (one < other ? -1 : 1))

/** What a form offers on the first level: a category, or a parent with its parts. */
export type CategoryBranch =
  | { readonly code: string; readonly category: Category }
  | {
      readonly code: string
      readonly name: string
      readonly parts: readonly { readonly code: string; readonly category: Category }[]
    }

/** The first level of a group in the order of the codes; a parent with a single part is that part. */
export function branchesOf(table: string, group: CategoryGroup): readonly CategoryBranch[] {
  const chosen = tableNamed(table)
  if (chosen === null) return []
  const { parents } = chosen
  const own = inOrder(chosen)
    .filter(([, category]) => category.group === group)
    .map(([code, category]) => ({ code, category }))
  const isFirstOfParent = (at: number, parent: string): boolean =>
    own.findIndex(({ category }) => category.parent === parent) === at
  return own.flatMap((leaf, at): CategoryBranch[] => {
    const { parent } = leaf.category
    if (parent === null) return [leaf]
    if (!isFirstOfParent(at, parent)) return []
    const parts = own.filter(({ category }) => category.parent === parent)
    return [parts.length === 1 ? leaf : { code: parent, name: parents[parent] ?? '', parts }]
  })
}

/** Slots that a category wants to be shown for these values. */
export const evidenceOf = (category: Category, values: Readonly<Record<string, string>>): readonly string[] =>
  category.evidence.flatMap(({ slot, when }) => (when === null || holds(when, values) ? [slot] : []))

/** Fields that a category needs for these values. */
export const requiredOf = (category: Category, values: Readonly<Record<string, string>>): readonly string[] =>
  category.fields.flatMap((use) => (isNeeded(use, values) ? [use.field] : []))
