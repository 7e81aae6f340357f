import type { Call, Input, Output } from '../../../domain/contract/contract'
import type { Reply } from '../../../domain/contract/failure'
import type { Random } from './seeded-random'

/** What travels to a function. */
export interface Request {
  readonly call: Call
  readonly input: Readonly<Record<string, unknown>>
  readonly requestId: string
  readonly ticket?: string
}

/** Delivers a request once. Null: no answer came back. */
export type Send = (request: Request) => Promise<Reply<unknown> | null>

/** The mini-program on one device: one call per intent, sent again until there is an answer, or given up. */
export interface Client {
  readonly random: Random
  /** The last answer; null when the person gave up without one. */
  call<C extends Call>(name: C, input: Input<C>): Promise<Reply<Output<C>> | null>
}

/** How often a device does what devices do. */
export interface Habits {
  /** Gives up after a lost or busy answer. */
  readonly givesUp: number
  /** Sends the same request twice at once. */
  readonly sendsTwice: number
  /** Sends an answered request again. */
  readonly sendsAgain: number
  /** Sends something else under an id that was used already. */
  readonly reusesId: number
}

export const usualHabits: Habits = { givesUp: 0.15, sendsTwice: 0.1, sendsAgain: 0.15, reusesId: 0.1 }

export interface Device {
  readonly name: string
  readonly random: Random
  readonly send: Send
  readonly habits: Habits
}

/** A device with its habits; every choice comes from its own randomness. */
export function clientOn({ name, random, send, habits }: Device): Client {
  let requests = 0

  async function answered(first: Request): Promise<Reply<unknown> | null> {
    for (let request = first; ;) {
      const reply = await send(request)
      if (reply !== null && (reply.ok || reply.error.code !== 'busy')) return reply
      if (random.chance(habits.givesUp)) return null
      const ticket = reply?.error.ticket
      request = { ...first, ...(ticket !== undefined && { ticket }) }
    }
  }

  return {
    random,
    call: async (call, input) => {
      requests += 1
      const request = { call, input, requestId: `request-${name}-${String(requests)}` }
      const twice = random.chance(habits.sendsTwice)
      const again = twice ? answered(request) : null
      const reply = await answered(request)
      await again
      if (random.chance(habits.sendsAgain)) await send(request)
      const other = random.chance(habits.reusesId) ? otherInput(input) : null
      if (other !== null) await send({ ...request, input: other })
      return reply as Reply<never> | null
    },
  }
}

/** The same call about something else, where the call has a content that can differ. */
function otherInput(input: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | null {
  if ('claims' in input) return { ...input, claims: { address: '解放西路9号9栋909' } }
  if ('reasons' in input) return { ...input, reasons: { general: 'another reason under a used id' } }
  return null
}
