import type { By, Row, Rules, To } from '../../../../domain/registration/flow'

/** Changed copies of a flow's rules, each with one thing taken away or turned around. */
export interface Mutant<R> {
  readonly name: string
  readonly rules: R
}

const targets: readonly To[] = [
  'same',
  'draft',
  'returned',
  'completed',
  'reviewed',
  'confirmed',
  'inReview@0',
  'inReview@next',
  'inReview@revoked',
  'inReview@last',
  'inReview@same',
]

export const withoutAt = <T>(list: readonly T[], index: number): T[] => list.filter((_, at) => at !== index)
const replacedAt = <T>(list: readonly T[], index: number, item: T): T[] =>
  list.map((one, at) => (at === index ? item : one))

export function mutantsOf<Event extends string>(rules: Rules<Event>): Mutant<Rules<Event>>[] {
  return [...rowMutants(rules), ...branchMutants(rules), ...byMutants(rules), ...alwaysMutants(rules)]
}

function rowMutants<Event extends string>(rules: Rules<Event>): Mutant<Rules<Event>>[] {
  return rules.rows.flatMap((row, index) => {
    const [from, event, by, to, guards] = row
    const name = `${rules.flow} ${from} ${event}`
    const changed = (to: To, guards: Row<Event>[4]): Rules<Event> => ({
      ...rules,
      rows: replacedAt<Row<Event>>(rules.rows, index, [from, event, by, to, guards]),
    })
    return [
      { name: `${name}: without the row`, rules: { ...rules, rows: withoutAt(rules.rows, index) } },
      ...guards.map((guard, at) => ({
        name: `${name}: without ${guard}`,
        rules: changed(to, withoutAt(guards, at)),
      })),
      ...targets
        .filter((other) => other !== to && !saysTheSame(row, other))
        .map((other) => ({ name: `${name}: to ${other} instead of ${to}`, rules: changed(other, guards) })),
    ]
  })
}

/** Staying where one is, and going to where one is, are two words for one thing. */
const saysTheSame = <Event extends string>([from, , , to]: Row<Event>, other: To): boolean =>
  (to === 'same' && from === other) ||
  (to === from && other === 'same') ||
  (to === 'same' && other === 'inReview@same' && from.startsWith('inReview'))

/** Composite guards and `by` columns are shared by the flows: only those that a row names belong to this one. */
const namedGuards = <Event extends string>({ rows, always }: Rules<Event>): ReadonlySet<string> =>
  new Set([...rows.flatMap(([, , , , guards]) => guards), ...always.student, ...always.staff])

function branchMutants<Event extends string>(rules: Rules<Event>): Mutant<Rules<Event>>[] {
  const named = namedGuards(rules)
  return keysOf(rules.anyOf)
    .filter((composite) => named.has(composite))
    .flatMap((composite) =>
      rules.anyOf[composite].map((branch, at) => ({
        name: `${rules.flow} ${composite}: without ${branch}`,
        rules: { ...rules, anyOf: { ...rules.anyOf, [composite]: withoutAt(rules.anyOf[composite], at) } },
      })),
    )
}

function byMutants<Event extends string>(rules: Rules<Event>): Mutant<Rules<Event>>[] {
  const named = new Set<By>(rules.rows.map(([, , by]) => by))
  return [...named].flatMap((by) =>
    rules.by[by].map((condition, at) => ({
      name: `${rules.flow} by ${by}: without ${condition}`,
      rules: { ...rules, by: { ...rules.by, [by]: withoutAt(rules.by[by], at) } },
    })),
  )
}

function alwaysMutants<Event extends string>(rules: Rules<Event>): Mutant<Rules<Event>>[] {
  return keysOf(rules.always).flatMap((as) =>
    rules.always[as].map((guard, at) => ({
      name: `${rules.flow} always for ${as}: without ${guard}`,
      rules: { ...rules, always: { ...rules.always, [as]: withoutAt(rules.always[as], at) } },
    })),
  )
}

const keysOf = <T extends object>(value: T): (keyof T)[] => Object.keys(value) as (keyof T)[]
