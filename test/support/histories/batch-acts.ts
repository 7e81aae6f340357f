import type { Reply } from '../../../domain/contract/failure'
import type { Claims } from '../../../domain/registration/registration'
import { err, ok } from '../../../domain/result'
import type { Delivery, History, Outcome, Version } from './history'

/** What an approval of several was told of each record. */
export interface BatchAnswer {
  readonly results: readonly {
    readonly id: string
    readonly studentNo?: string
    readonly refused: string | null
  }[]
}

interface Item {
  readonly id: string
  readonly seen: unknown
}

export const isBatch = ({ call }: Delivery): boolean => call === 'review.approveMany'
export const itemsOf = ({ input }: Delivery): readonly Item[] => input['items'] as readonly Item[]

/** The history with each approval of several as so many approvals of one: the same rules hold of them. */
export function singly<Told extends Pick<History, 'deliveries' | 'versions'>>(history: Told): Told {
  if (!history.deliveries.some((delivery) => isBatch(delivery) || isList(delivery))) return history
  const acts = new Map<string, Delivery>()
  const rows = new Map<number, Delivery>()
  const deliveries = history.deliveries.flatMap((delivery) => {
    if (isList(delivery)) {
      const act = rowOf(delivery)
      rows.set(delivery.number, act)
      return [act]
    }
    if (!isBatch(delivery)) return [delivery]
    return itemsOf(delivery).map((item) => {
      const act = actOn(delivery, item)
      acts.set(`${String(delivery.number)} ${item.id}`, act)
      return act
    })
  })
  const actOf = ({ delivery, after }: Version): Delivery =>
    acts.get(`${String(delivery.number)} ${after._id}`) ?? rows.get(delivery.number) ?? delivery
  const versions = history.versions.map((version) => ({ ...version, delivery: actOf(version) }))
  return { ...history, deliveries, versions }
}

/** A list of destinations; those of the histories have one row. */
const isList = ({ call }: Delivery): boolean => call === 'destination.import'

/** The row of a list as a step of its own: it brings a whole destination, or begins one for the graduate. */
function rowOf(delivery: Delivery): Delivery {
  const [row] = delivery.input['rows'] as readonly { readonly studentNo: string; readonly values: Claims }[]
  const whole = row?.values['archive.transfer'] !== undefined
  return {
    ...delivery,
    call: whole ? 'destination.import' : 'destination.prefill',
    outcome: outcomeFor(delivery.outcome, ({ studentNo }) => studentNo === row?.studentNo),
  }
}

function actOn(delivery: Delivery, { id, seen }: Item): Delivery {
  const { flow } = delivery.input
  return {
    ...delivery,
    call: 'review.approve',
    input: { id, flow, seen },
    outcome: outcomeFor(delivery.outcome, (result) => result.id === id),
    inBatch: true,
  }
}

function outcomeFor(outcome: Outcome, isOwn: (result: BatchAnswer['results'][number]) => boolean): Outcome {
  if (outcome.kind === 'lost' || !outcome.reply.ok) return outcome
  const { results } = outcome.reply.value as BatchAnswer
  const refused = results.find(isOwn)?.refused
  const reply: Reply<unknown> =
    refused === null ? ok(null) : err({ code: (refused ?? 'unexpected') as 'unexpected' })
  return { kind: 'answered', reply }
}
