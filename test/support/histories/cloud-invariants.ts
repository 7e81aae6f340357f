import { isDeepStrictEqual } from 'node:util'
import { singly } from './batch-acts'
import { servingInvariants } from './answer-invariants'
import { endInvariants } from './end-invariants'
import type { Delivery } from './history'
import { flowOf, commandCalls, legalSteps } from './legal-steps'
import type { CloudHistory } from './run-cloud-history'
import { stateInvariants } from './state-invariants'

/**
 * What can be seen from outside: no log of writes is there, only requests, answers, and what stands in the
 * end. Each rule of the log has its counterpart in numbers.
 */
export function cloudFaults(told: CloudHistory): readonly string[] {
  const history = { ...told, ...singly({ deliveries: told.deliveries, versions: [] }) }
  const { end, deliveries } = history
  const standing = end.registrations.flatMap((registration) => [
    ...Object.values(stateInvariants).flatMap(({ faults }) => faults(registration)),
    ...Object.values(endInvariants).flatMap(({ faults }) => faults(registration, end)),
  ])
  const bugs = servingInvariants['no answer is a bug'].faults({ deliveries })
  const requests = requestsOf(history)
  const answers = requests.flatMap((request) => answerFaults(request, deliveries))
  return [...standing, ...bugs, ...answers, ...lineFaults(requests, history)]
}

/** All deliveries of one content under one id. */
interface Request {
  readonly call: string
  readonly input: Delivery['input']
  readonly openid: string
  readonly id: string
  readonly deliveries: readonly Delivery[]
}

function requestsOf({ deliveries }: CloudHistory): readonly Request[] {
  const requests = new Map<string, Request & { deliveries: Delivery[] }>()
  for (const delivery of deliveries.filter(({ call }) => commandCalls.has(call))) {
    const { call, input, openid, requestId } = delivery
    const key = `${requestId} ${JSON.stringify(input)}`
    const request = requests.get(key) ?? { call, input, openid, id: requestId, deliveries: [] }
    request.deliveries.push(delivery)
    requests.set(key, request)
  }
  return [...requests.values()]
}

const isOk = ({ outcome }: Delivery): boolean => outcome.kind === 'answered' && outcome.reply.ok
/** May have been stored, for all that its sender knows. */
const isOpen = ({ outcome }: Delivery): boolean =>
  outcome.kind === 'lost' || (!outcome.reply.ok && outcome.reply.error.code === 'busy')

/** Another request of the same call in between may have taken the place of the receipt. */
const isContested = ({ call, id, deliveries }: Request, all: readonly Delivery[]): boolean => {
  const from = Math.min(...deliveries.map(({ startedAt }) => startedAt))
  const to = Math.max(...deliveries.map(({ endedAt }) => endedAt))
  return all.some(
    (other) => other.call === call && other.requestId !== id && other.startedAt < to && other.endedAt > from,
  )
}

function answerFaults(request: Request, all: readonly Delivery[]): readonly string[] {
  const replies = request.deliveries.filter(isOk).map(({ outcome }) => outcome)
  const same = replies.every((reply) => isDeepStrictEqual(reply, replies[0]))
  return same || isContested(request, all) ? [] : [`${request.id} was answered in different ways`]
}

/** As many lines of history as acknowledged commands, give or take those whose answer nobody got. */
function lineFaults(requests: readonly Request[], { deliveries, end }: CloudHistory): readonly string[] {
  const people = new Set(requests.map(({ openid }) => openid))
  const words = new Set(legalSteps.filter(({ by }) => !by.endsWith('.save')).map(({ says }) => says))
  return [...people].flatMap((openid) =>
    [...words].flatMap((word) => {
      const own = requests.filter((request) => request.openid === openid && wordOf(request) === word)
      const lines = end.events.filter(({ by, what }) => by === openid && what === word).length
      const least = own.filter((request) => request.deliveries.some(isOk)).length
      const most = own.reduce((sum, request) => sum + mostLines(request, deliveries), 0)
      return lines >= least && lines <= most
        ? []
        : [
            `${openid} has ${String(lines)} lines ${word}; answers speak for ${String(least)} to ${String(most)}`,
          ]
    }),
  )
}

const wordOf = ({ call, input }: Request): string | undefined =>
  legalSteps.find(({ by, flow }) => by === call && flow === flowOf(call, input))?.says

function mostLines(request: Request, all: readonly Delivery[]): number {
  const stored = request.deliveries.filter((delivery) => isOk(delivery) || isOpen(delivery)).length
  return isContested(request, all) ? stored : Math.min(1, stored)
}
