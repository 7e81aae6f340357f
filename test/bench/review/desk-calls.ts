import type { Call, Input, Output } from '../../../domain/contract/contract'
import type { Reply } from '../../../domain/contract/failure'
import { noDesk } from '../../../domain/registration/desk-counts'
import { noProgress } from '../../../domain/registration/progress'
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

/** The next record past some others, and giving it back: what stays held would cost others the holder's name. */
async function nextCosts(
  school: School,
  openid: string,
  passOver: readonly string[],
): Promise<readonly Cost[]> {
  const next = { name: `${openid} the next, others skipped`, call: 'queue.next' } as const
  const input = { cohortId, passOver: [...passOver] }
  const asked = [
    await measured(school, openid, { ...next, input }),
    await measured(school, openid, { ...next, input }),
  ]
  const ids = new Set(asked.flatMap(({ value }) => (value.review === null ? [] : [value.review.id])))
  const release = { name: `${openid} given back`, call: 'queue.release' } as const
  const given: Cost[] = []
  for (const id of ids) given.push(await measured(school, openid, { ...release, input: { id } }))
  return [...asked.slice(-1), ...given.slice(-1)]
}

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
    await ask('passed', 'queue.list', { cohortId, list: 'passed' })
    await ask('a class of a major', 'queue.list', { cohortId, majorId: 'major-0', classId: 'class-0' })
    await ask('destinations', 'queue.list', { cohortId, flow: 'destination' })
    await ask('changed destinations', 'queue.list', { cohortId, flow: 'destination', list: 'changed' })
    await ask('destinations of a class', 'queue.list', { cohortId, flow: 'destination', classId: 'class-0' })
    await ask('passed destinations', 'queue.list', { cohortId, flow: 'destination', list: 'passed' })
    await ask('corrections', 'correction.list', { cohortId })
    await ask('calls for help', 'ticket.list', { cohortId })
    await ask('counts', 'queue.counts', { cohortId })
    await ask('progress', 'progress.get', { cohortId })
    await ask('progress of classes', 'progress.units', { cohortId, collegeId: 'college-0' })
    await ask('progress by day', 'progress.days', { cohortId, flow: 'source', collegeId: null })
    await ask('delivery', 'progress.delivery', { cohortId })
    await ask('an initial', 'queue.find', { cohortId, text: 'w' })
    await ask('a number', 'queue.find', { cohortId, text: '240000000' })
    const [one, ...others] = first.rows.map(({ id }) => id)
    // Whose level nothing waits for has nothing to open.
    if (one === undefined) continue
    await ask('a record', 'review.get', { id: one })
    await ask('a record without pictures', 'proof.view', { id: one, flow: 'source' })
    costs.push(...(await nextCosts(school, openid, others.slice(0, 5))))
  }
  return costs
}

/** Graduates of the first college, which is as large in every school. */
export const COUNTED_TWICE = 600

/** What the timer's run costs when nothing but the first college is marked. */
export async function timerCost(school: School): Promise<Cost> {
  const college = { _id: `${cohortId}_college-0`, cohortId, collegeId: 'college-0' }
  const counts = { source: noProgress, destination: noProgress, ...noDesk }
  // What founding the school left to do is done first, and the instance knows the rules.
  await school.timer()
  await school.put('tallies', { ...college, ...counts, countedAt: 0, marks: 1, dirty: true })
  const begun = performance.now()
  const { dbOps: operations, docsExamined: examined } = await school.timerRun()
  return { name: 'a college counted', operations, examined, milliseconds: performance.now() - begun }
}
