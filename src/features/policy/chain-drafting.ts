import type { PolicyContent } from '../../../domain/cohort/policy'
import { inOrder, tableNamed } from '../../../domain/destination/categories'

type Chains = PolicyContent['chain']
type Chain = Chains['source']

const upstream = [
  { kind: 'upstream', key: 'province', name: '省中心审核' },
  { kind: 'upstream', key: 'initialise', name: '初始化' },
] as const
const staffed = [
  { kind: 'staff', key: 'counselor', name: '学院审核' },
  { kind: 'staff', key: 'college', name: '学院复核' },
  { kind: 'staff', key: 'office', name: '学校审核' },
] as const

/** Stages that a chain may have, in their order. */
export const stages = [...staffed, ...upstream] as const

/** A chain with a stage put in its place, or taken out; a name that the school gave stays, and one level remains. */
export function withStage(chain: Chain, key: string): Chain {
  const has = chain.some((level) => level.key === key)
  const next = has
    ? chain.filter((level) => level.key !== key)
    : stages.flatMap(
        (stage) => chain.find((level) => level.key === stage.key) ?? (stage.key === key ? [stage] : []),
      )
  return next.some(({ kind }) => kind === 'staff') ? next : chain
}

/** What a stage is called where the school has given it no name of its own. */
export const usualName = (level: Chain[number]): string =>
  stages.find(({ key }) => key === level.key)?.name ?? level.name

/** The longest name of a stage, in characters. */
export const STAGE_LENGTH = 20

/** A chain whose stage is called otherwise; without a name, as it usually is. */
export const withStageName = (chain: Chain, key: string, name: string): Chain =>
  chain.map((level) =>
    level.key === key ? { ...level, name: name.trim() === '' ? usualName(level) : name.trim() } : level,
  )

/** Categories of the chosen table that have no chain of their own yet, as they are picked from. */
export function freeCategories({
  chain,
  destination,
}: PolicyContent): readonly { readonly value: string; readonly label: string }[] {
  const table = tableNamed(destination.categoryTable)
  const all = table === null ? [] : inOrder(table)
  return all.flatMap(([value, { name }]) =>
    Object.hasOwn(chain.byCategory, value) ? [] : [{ value, label: `${value} ${name}` }],
  )
}

/** A category goes its own way, for a start the one that all destinations go. */
export const withCategory = (chain: Chains, code: string): Chains => ({
  ...chain,
  byCategory: { ...chain.byCategory, [code]: chain.destination },
})

/** A category goes the way of all again. */
export const withoutCategory = (chain: Chains, code: string): Chains => ({
  ...chain,
  byCategory: Object.fromEntries(Object.entries(chain.byCategory).filter(([one]) => one !== code)),
})

/** The chains with another one for a category. */
export const withCategoryChain = (chain: Chains, code: string, own: Chain): Chains => ({
  ...chain,
  byCategory: { ...chain.byCategory, [code]: own },
})

/** The chain of a category with a stage more or less. */
export const withCategoryStage = (chain: Chains, code: string, key: string): Chains =>
  withCategoryChain(chain, code, withStage(chain.byCategory[code] ?? chain.destination, key))
