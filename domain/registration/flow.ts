import { chainFor, staffLevels } from '../cohort/chain'
import { err, ok, type Result } from '../result'
import type { Attempt } from './attempt'
import type { Branch, ByCondition, CompositeGuard, Guard } from './composite-guards'
import type { Flow } from './registration'
import { rulingValues } from './ruling-policy'
import type { FlowName, Predicate, Standing } from './standing'

/**
 * A flow is a table of rows `[from, event, by, to, guards]`, and only the table decides. Positions name
 * where a submission stands in a chain of one to three staff levels: `@0` the first, `@last` the last,
 * `@<last` before the last, `@>0` after the first; `any` leaves the status to a guard.
 */
export type Position =
  | 'any'
  | 'none'
  | 'draft'
  | 'returned'
  | 'completed'
  | 'reviewed'
  | 'confirmed'
  | 'inReview@0'
  | 'inReview@<last'
  | 'inReview@last'
  | 'inReview@>0'
  | 'inReview'

export type To =
  | 'same'
  | 'draft'
  | 'returned'
  | 'completed'
  | 'reviewed'
  | 'confirmed'
  | 'inReview@0'
  | 'inReview@next'
  | 'inReview@revoked'
  | 'inReview@last'
  | 'inReview@same'

/** Who: each is a list of conditions of which one must hold (see `by` in the rules). */
export type By = 'student' | 'staff' | 'reviewer' | 'earlier' | 'last' | 'office'

export type Row<Event extends string> = readonly [
  from: Position,
  event: Event,
  by: By,
  to: To,
  guards: readonly Guard[],
]

/** Everything that decides, as data: tests take a row, a guard or a branch away and see a story fail. */
export interface Rules<Event extends string> {
  readonly flow: FlowName
  readonly rows: readonly Row<Event>[]
  /** Guards of every row, before its own. */
  readonly always: { readonly student: readonly Guard[]; readonly staff: readonly Guard[] }
  readonly by: Readonly<Record<By, readonly ByCondition[]>>
  /** A composite guard holds when one of its branches does. */
  readonly anyOf: Readonly<Record<CompositeGuard, readonly Branch[]>>
  readonly simple: Readonly<Record<Exclude<Guard, CompositeGuard> | Branch, Predicate>>
}

export interface Step<Event extends string> extends Standing {
  readonly event: Event
  readonly to: { readonly status: string; readonly level: number }
}

/** A guard's name is its refusal code; the others say that no row fits, or nothing at all to an outsider. */
export type Refusal = Guard | 'wrongStatus' | 'wrongRole' | 'notFound'

/** Where the attempt's submission stands now. */
export function standing(attempt: Attempt, flow: FlowName, event: string): Standing {
  const state: Flow & { readonly status: string } = attempt.registration[flow]
  const chain = staffLevels(chainFor(attempt.policy, flow, rulingValues(attempt.registration, flow)))
  return { flow, event, status: state.status, level: state.level, chain }
}

/** Refusals to an outsider, to whom a record must look as if it did not exist. */
const hidden: ReadonlySet<Refusal> = new Set<Refusal>(['isOwner', 'inScope'])

/** Decides by the rules: the step to take, or the first reason why not. Outsiders learn nothing. */
export function decideBy<Event extends string>(rules: Rules<Event>) {
  return (event: Event, attempt: Attempt): Result<Step<Event>, Refusal> => {
    const outcome = evaluate(rules, event, attempt)
    return outcome.ok || !hidden.has(outcome.error) ? outcome : err('notFound')
  }
}

function evaluate<Event extends string>(
  rules: Rules<Event>,
  event: Event,
  attempt: Attempt,
): Result<Step<Event>, Refusal> {
  const now = standing(attempt, rules.flow, event)
  const test = (name: keyof typeof rules.simple): boolean => rules.simple[name](attempt, now)
  const holds = (guard: Guard): boolean =>
    isComposite(guard, rules.anyOf) ? rules.anyOf[guard].some(test) : test(guard)

  const brokenAlways = rules.always[attempt.actor.as].find((guard) => !holds(guard))
  if (brokenAlways !== undefined) return err(brokenAlways)

  const atStatus = rules.rows.filter(([from, does]) => does === event && isAt(from, now))
  if (atStatus.length === 0) return err('wrongStatus')

  const row = atStatus.find(([, , by]) => rules.by[by].some(test))
  if (row === undefined) return err('wrongRole')

  const [, , , to, guards] = row
  const broken = guards.find((guard) => !holds(guard))
  return broken === undefined ? ok({ ...now, event, to: target(to, now) }) : err(broken)
}

const isComposite = (guard: Guard, anyOf: Rules<string>['anyOf']): guard is CompositeGuard =>
  Object.hasOwn(anyOf, guard)

function isAt(position: Position, { status, level, chain }: Standing): boolean {
  const inReview = status === 'inReview'
  switch (position) {
    case 'any':
      return true
    case 'inReview@0':
      return inReview && level === 0
    case 'inReview@>0':
      return inReview && level > 0
    case 'inReview@<last':
      return inReview && level < chain.length - 1
    case 'inReview@last':
      return inReview && level === chain.length - 1
    default:
      return status === position
  }
}

function target(to: To, { status, level, chain }: Standing): { status: string; level: number } {
  switch (to) {
    case 'same':
      return { status, level }
    case 'inReview@0':
      return { status: 'inReview', level: 0 }
    case 'inReview@next':
      return { status: 'inReview', level: level + 1 }
    case 'inReview@revoked':
      return { status: 'inReview', level: level - 1 }
    case 'inReview@last':
      return { status: 'inReview', level: chain.length - 1 }
    case 'inReview@same':
      return { status: 'inReview', level }
    case 'returned':
      return { status: 'returned', level }
    default:
      return { status: to, level: 0 }
  }
}
