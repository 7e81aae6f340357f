import type { PolicyContent } from './policy'
import { isMap } from './policy-differences'
import { mergedSurvey } from './survey-merging'

/** Where something stands in a policy: keys of maps, and places in lists. */
export type PolicyPath = readonly (string | number)[]

/** What stands at a place; undefined where nothing does. */
export function valueAt(policy: PolicyContent, path: PolicyPath): unknown {
  return path.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)]
    return isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined
  }, policy)
}

/** The policy with another value at a place; everything beside it is the same object as before. */
export const withValue = (policy: PolicyContent, path: PolicyPath, value: unknown): PolicyContent =>
  put(policy, path, value) as PolicyContent

function put(at: unknown, [key, ...rest]: PolicyPath, value: unknown): unknown {
  if (key === undefined) return value
  if (Array.isArray(at)) {
    const list: readonly unknown[] = at
    return list.map((one, index) => (index === Number(key) ? put(one, rest, value) : one))
  }
  const map = isMap(at) ? at : {}
  return { ...map, [key]: put(Object.hasOwn(map, key) ? map[key] : undefined, rest, value) }
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * What one person typed, laid over what another saved meanwhile: where only one of them changed something, that
 * stands; where both did, what was typed here, which the page shows beside the other's before it is saved. Lists are
 * one thing, like in policy-differences.ts; but the survey goes question by question.
 */
export const rebased = (
  base: PolicyContent,
  { theirs, mine }: { readonly theirs: PolicyContent; readonly mine: PolicyContent },
): PolicyContent => ({
  ...(merged(base, theirs, mine) as PolicyContent),
  survey: mergedSurvey(base.survey, { theirs: theirs.survey, mine: mine.survey }),
})

function merged(base: unknown, theirs: unknown, mine: unknown): unknown {
  if (same(base, mine)) return theirs
  if (same(base, theirs)) return mine
  if (!isMap(base) || !isMap(theirs) || !isMap(mine)) return mine
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])]
  const pairs = keys.map((key) => [key, merged(base[key], theirs[key], mine[key])] as const)
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined))
}
