import { isBatch, singly } from './batch-acts'
import { batchInvariants, deskEndInvariants, deskInvariants } from './desk-invariants'
import { answerInvariants, requestsOf, servingInvariants } from './answer-invariants'
import { endInvariants } from './end-invariants'
import type { History, Version } from './history'
import { stateInvariants } from './state-invariants'
import { writeInvariants } from './write-invariants'
import { labelOf } from './scheduled-database'

/** All invariants by name, each with its sentence. */
export const invariants = {
  ...stateInvariants,
  ...writeInvariants,
  ...answerInvariants,
  ...servingInvariants,
  ...endInvariants,
  ...deskInvariants,
  ...batchInvariants,
  ...deskEndInvariants,
}
/** What only the desk's histories can break: the others claim and decide, and no more. */
export const deskNames: readonly InvariantName[] = [
  ...(Object.keys(deskInvariants) as (keyof typeof deskInvariants)[]),
  ...(Object.keys(batchInvariants) as (keyof typeof batchInvariants)[]),
  ...(Object.keys(deskEndInvariants) as (keyof typeof deskEndInvariants)[]),
]
export type InvariantName = keyof typeof invariants

export interface Violation {
  readonly invariant: InvariantName
  readonly told: string
}

/** Everything that is wrong with a history; nothing when all is right. */
export function violationsOf(asTold: History): readonly Violation[] {
  // What holds of one approval holds of each of several.
  const history = singly(asTold)
  const requests = requestsOf(history)
  return [
    ...checked(stateInvariants, ({ faults }) =>
      history.versions.flatMap((version) => faults(version.after).map((fault) => at(version, fault))),
    ),
    ...checked(writeInvariants, ({ faults }) =>
      history.versions.flatMap((version) => faults(version, history).map((fault) => at(version, fault))),
    ),
    ...checked(answerInvariants, ({ faults }) => requests.flatMap((request) => faults(request, history))),
    ...checked(deskInvariants, ({ faults }) =>
      history.versions.flatMap((version) => faults(version, history).map((fault) => at(version, fault))),
    ),
    ...checked(batchInvariants, ({ faults }) =>
      asTold.deliveries.filter(isBatch).flatMap((delivery) => faults(delivery, asTold)),
    ),
    ...checked(deskEndInvariants, ({ faults }) => faults(history)),
    ...checked(servingInvariants, ({ faults }) => faults(history)),
    ...checked(endInvariants, ({ faults }) =>
      history.end.registrations.flatMap((registration) =>
        faults(registration, history.end).map((fault) => `${registration._id}: ${fault}`),
      ),
    ),
  ]
}

const at = ({ operation, delivery, after }: Version, fault: string): string =>
  `${after._id} at operation ${String(operation)} by ${labelOf(delivery)} ${delivery.call}: ${fault}`

function checked<Name extends InvariantName, Invariant>(
  table: Readonly<Record<Name, Invariant>>,
  faults: (invariant: Invariant) => readonly string[],
): readonly Violation[] {
  return (Object.entries(table) as [Name, Invariant][]).flatMap(([invariant, rule]) =>
    faults(rule).map((told) => ({ invariant, told })),
  )
}
