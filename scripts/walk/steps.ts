import type { Call, Input, Output } from '../../domain/contract/contract'
import { demoCohort } from '../demo-people'
import { serverAddress } from '../server-address'
import { serverClient, type ServerClient } from '../server-client'

export const cohortId = demoCohort.id
export const server = serverAddress()

/** Somebody who takes part, by the word that the walk calls them. */
export interface Person {
  readonly who: string
  readonly client: ServerClient
}

export const person = (who: string, openid: string): Person => ({ who, client: serverClient(server, openid) })

export const say = (line: string): void => void process.stdout.write(`${line}\n`)
export const heading = (line: string): void => {
  say(`\n${line}`)
}

/** One line: who did what, for how many database operations, and what came of it. */
export function tell(who: string, what: string, { cost, told }: { cost: number; told: string }): void {
  const operations = `${String(cost)} op${cost === 1 ? ' ' : 's'}`
  say(`  ${who.padEnd(9)} ${what.padEnd(20)} ${operations}  ${told}`)
}

/** Calls one thing, prints what it cost and what came of it; a refusal that is not expected ends the walk. */
export async function step<C extends Call>(
  { who, client }: Person,
  [name, input]: readonly [C, Input<C>],
  told: (value: Output<C>) => string,
): Promise<Output<C>> {
  const { reply, operations } = await client.call(name, input)
  if (!reply.ok)
    throw new Error(
      `${who} ${name}: refused as ${reply.error.code} ${JSON.stringify(reply.error.fields ?? {})}`,
    )
  tell(who, name, { cost: operations, told: told(reply.value) })
  return reply.value
}

/** The same, where the refusal is the point of the story. */
export async function refused<C extends Call>(
  { who, client }: Person,
  [name, input]: readonly [C, Input<C>],
  code: string,
): Promise<void> {
  const { reply, operations } = await client.call(name, input)
  if (reply.ok || reply.error.code !== code)
    throw new Error(`${who} ${name}: should have been refused as ${code}`)
  tell(who, name, { cost: operations, told: `refused: ${code}` })
}

/** Takes the record from the queue; if somebody else's waits first, opens it by its id. */
export async function claimed(counselor: Person, id: string, flow: 'source' | 'destination') {
  const { review } = await step(counselor, ['queue.next', { cohortId, flow }], ({ review: next }) =>
    next === null
      ? 'nothing waits'
      : next.id === id
        ? `${next.name} claimed for five minutes`
        : 'somebody else waits first',
  )
  const own =
    review?.id === id
      ? review
      : await step(counselor, ['review.get', { id, flow }], ({ name }) => `${name} opened`)
  const changed = own.rows.filter(({ differs }) => differs).map(({ field }) => field)
  say(`            differs: ${changed.join(', ')}`)
  if (own.seen === null) throw new Error('nothing submitted to decide on')
  return own.seen
}
