import type { Delivery, History, Operation } from './history'
import { violationsOf, type Violation } from './invariants'
import type { Plan } from './plan'
import { rightBuild, runHistory, type Build } from './run-history'
import { labelOf } from './scheduled-database'
import type { School } from './open-school'

/** A history that breaks an invariant: what is wrong, and how it came to it. */
export interface Broken {
  readonly plan: Plan
  readonly violations: readonly Violation[]
  readonly trace: string
}

export async function brokenHistory(
  school: School,
  plan: Plan,
  build: Build = rightBuild,
): Promise<Broken | null> {
  const history = await runHistory(school, plan, build)
  const violations = violationsOf(history)
  return violations.length === 0 ? null : { plan, violations, trace: traceOf(history) }
}

/** How many operations a history without faults takes: where a crash can be put. */
export async function operationsOf(school: School, plan: Plan): Promise<number> {
  return (await runHistory(school, { ...plan, faults: 'none' })).operations.length
}

/** What a failing test prints: the plan that tells the history again, what is wrong, and every step. */
export function toldOf({ plan, violations, trace }: Broken): string {
  const wrong = violations.map(({ invariant, told }) => `  ${invariant}: ${told}`)
  return [`plan ${JSON.stringify(plan)} breaks`, ...wrong, 'trace', trace].join('\n')
}

export function traceOf({ operations, deliveries }: History): string {
  const started = (delivery: Delivery): string =>
    `${labelOf(delivery)} ${delivery.call} ${delivery.requestId} ${JSON.stringify(delivery.input)} → ${answerOf(delivery)}`
  return [...deliveries.map(started), ...operations.map(lineOf)].join('\n')
}

const answerOf = ({ outcome }: Delivery): string =>
  outcome.kind === 'lost' ? 'no answer' : JSON.stringify(outcome.reply).slice(0, 120)

const lineOf = ({ number, delivery, kind, collection, asked, returned, answer, fault }: Operation): string =>
  [
    String(number).padStart(4),
    labelOf(delivery).padEnd(22),
    kind,
    collection,
    JSON.stringify(asked),
    '→',
    kind === 'find' ? `[${returned.join(', ')}]` : answer,
    ...(fault === null ? [] : [`(${fault})`]),
  ].join(' ')
