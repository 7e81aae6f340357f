import type { Call, Input, Output } from '../../../domain/contract/contract'
import type { Reply } from '../../../domain/contract/failure'
import { randomUUID } from 'node:crypto'
import { cohortId } from '../../support/cloud-founding'
import type { School } from '../../support/cloud-school'

/** What one call cost, through the whole stack: a real instance, the real SDK, the local cloud. */
export interface Cost {
  readonly name: string
  readonly operations: number
  readonly examined: number
  readonly milliseconds: number
}

export interface Measured<C extends Call> extends Cost {
  readonly value: Output<C>
}

/** Calls as somebody, and measures. @throws where the call is refused */
export async function measured<C extends Call>(
  school: School,
  openid: string,
  { name, call, input }: { readonly name: string; readonly call: C; readonly input: Input<C> },
): Promise<Measured<C>> {
  const begun = performance.now()
  const outcome = await school.invoke('api', { call, input, requestId: randomUUID() }, { openid })
  const milliseconds = performance.now() - begun
  const reply = outcome.result as Reply<Output<C>>
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`)
  return { name, value: reply.value, operations: outcome.dbOps, examined: outcome.docsExamined, milliseconds }
}

const since = (school: School): number => school.now - 24 * 3_600_000

/** Every list and search of the desk, by everybody who has one; what each costs must not depend on the school. */
export async function deskCosts(school: School, people: readonly string[]): Promise<readonly Cost[]> {
  const costs: Cost[] = []
  for (const openid of people) {
    const ask = async <C extends Call>(name: string, call: C, input: Input<C>): Promise<Output<C>> => {
      // The first call of an instance also reads the rules, which it then keeps for a while.
      await measured(school, openid, { name, call, input })
      const { value, ...cost } = await measured(school, openid, { name: `${openid} ${name}`, call, input })
      costs.push(cost)
      return value
    }
    const first = await ask('page', 'queue.list', { cohortId })
    if (first.next !== null) await ask('second page', 'queue.list', { cohortId, after: first.next })
    await ask('changed', 'queue.list', { cohortId, list: 'changed' })
    await ask('unchanged', 'queue.list', { cohortId, list: 'unchanged' })
    await ask('a signal', 'queue.list', { cohortId, list: 'placeChangedNotMoved' })
    await ask('a class', 'queue.list', { cohortId, classId: 'class-0' })
    await ask('a major', 'queue.list', { cohortId, majorId: 'major-0' })
    await ask('waiting long', 'queue.list', { cohortId, waitingSince: since(school) })
    await ask('returned', 'queue.list', { cohortId, list: 'returned' })
    await ask('counts', 'queue.counts', { cohortId })
    await ask('an initial', 'queue.find', { cohortId, text: 'w' })
    await ask('a number', 'queue.find', { cohortId, text: '240000000' })
  }
  return costs
}
