import type { PolicyContent } from './policy'

/** One thing that two versions say differently; null: the version does not say it. Lists as one JSON text. */
export interface PolicyDifference {
  /** Dotted path, e.g. `fields.sourcePlace.required`. */
  readonly where: string
  readonly before: string | number | boolean | null
  readonly after: string | number | boolean | null
}

type Plain = PolicyDifference['before']

/** A part of a policy that has parts of its own. */
export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const plain = (value: unknown): Plain =>
  value === undefined || value === null
    ? null
    : typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : JSON.stringify(value)

/** In the order of both: what the later version keeps, then what it has no more. */
const keysOf = (before: object, after: object): readonly string[] => [
  ...new Set([...Object.keys(after), ...Object.keys(before)]),
]

/**
 * What changed from one version to another, place by place, in the order in which a policy is read. Maps are
 * walked, lists (chains, slots of a field, questions of the survey) are compared as a whole: their order matters.
 * A map that came or went is one difference for each of its values.
 */
export function policyDifferences(before: PolicyContent, after: PolicyContent): readonly PolicyDifference[] {
  return differing('', before, after)
}

function differing(where: string, before: unknown, after: unknown): readonly PolicyDifference[] {
  const walked = (isMap(before) || before === undefined || before === null) && isMap(after)
  const gone = isMap(before) && (after === undefined || after === null)
  if (walked || gone) {
    const [old, now] = [isMap(before) ? before : {}, isMap(after) ? after : {}]
    const inside = keysOf(old, now).flatMap((key) =>
      differing(where === '' ? key : `${where}.${key}`, ownOf(old, key), ownOf(now, key)),
    )
    // An empty map says something too: a condition that always holds is not none.
    if (inside.length > 0 || (isMap(before) && isMap(after))) return inside
  }
  const [was, is] = [canonical(before), canonical(after)]
  return was === is ? [] : [{ where, before: plain(before), after: plain(after) }]
}

const ownOf = (map: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(map, key) ? map[key] : undefined

/** The same text for the same value, in whatever order its keys were stored; absent and null are the same. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value ?? null, (_key, one: unknown) =>
    isMap(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one,
  )
