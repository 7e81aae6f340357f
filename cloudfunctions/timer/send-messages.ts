import { mayBeTold, withNone, withOneBack } from '../../domain/people/consents'
import { inPlainWords, type TemplateMessage, type Told } from '../../domain/people/notice-messages'
import { endOf, MOST_TRIES, waitFor, type SendingEnd } from '../../domain/people/sending'
import type { Instant, Outgoing, Registration } from '../../domain/registration/registration'
import { changeConsents } from '../store/change-consents'
import type { Store } from '../store/store'
import type { Mark } from './delivery'
import type { Means } from './means'

/** A notice that stands in the inbox and that WeChat is to deliver too. */
export interface Leaving {
  readonly registration: Registration
  readonly work: Extract<Outgoing, { kind: 'notice' }>
  readonly message: TemplateMessage
  readonly told: Told
}

interface Sending extends Pick<Means, 'log' | 'messages' | 'jitter'> {
  readonly store: Store
  readonly now: Instant
}

/** How asking WeChat ended, for good or until the next try. */
interface Outcome {
  readonly state: Exclude<SendingEnd, 'plainly'>
  /** WeChat's errcode. */
  readonly code: string
}

interface Ended extends Outcome {
  readonly one: Leaving
}

/**
 * Has WeChat deliver some notices, each to another person, and writes down what came of them: reserved first, so that
 * a run that breaks off sends them never and no run sends them twice; then taken off the ledger, sent, and counted,
 * each by one operation for all that ended alike. Whoever is reserved already is left out.
 * @returns what the record of each has to say afterwards, by the id of the work
 */
export async function sendMessages(
  all: readonly Leaving[],
  sending: Sending,
): Promise<ReadonlyMap<string, Mark | null>> {
  const { store, now } = sending
  const reserved = await store.notices.reserve(
    all.map(({ work }) => work.id),
    now,
  )
  const leaving = await agreedTo(
    store,
    all.filter(({ work }) => reserved.has(work.id)),
  )
  for (const [template, some] of groupedBy(leaving, ({ message }) => message.template))
    await store.consents.useOne(
      some.map(({ work }) => work.to),
      template,
    )
  // WeChat's answers take far longer than the database's: they are waited for side by side.
  const ended = await Promise.all(
    leaving.map(async (one): Promise<Ended> => ({ one, ...(await asked(one, sending)) })),
  )
  for (const { one, state } of ended) await backInLedger(store, one, state)
  await writtenDown(ended, sending)
  return new Map([
    ...all.map(({ work }): [string, null] => [work.id, null]),
    ...ended.map(({ one, state }): [string, Mark | null] => [one.work.id, markOf(one, state, sending)]),
  ])
}

/** Those who still agree to a message; the reservation of the others is given back. */
async function agreedTo(store: Store, reserved: readonly Leaving[]): Promise<readonly Leaving[]> {
  if (reserved.length === 0) return []
  const consents = await store.consents.these(reserved.map(({ work }) => work.to))
  const agrees = ({ work, message }: Leaving): boolean => mayBeTold(consents.get(work.to), message.template)
  const without = reserved.filter((one) => !agrees(one))
  if (without.length > 0) await store.notices.release(without.map(({ work }) => work.id))
  return reserved.filter(agrees)
}

/** Asks WeChat, a second time at once where it did not like a word. */
async function asked({ work, message, told }: Leaving, { messages }: Sending): Promise<Outcome> {
  let code = await messages.send(work.to, message)
  if (endOf(code) === 'plainly') {
    const plain = inPlainWords(told)
    code = plain === null ? code : await messages.send(work.to, plain)
  }
  return { code, state: finalState(endOf(code), triesOf(work)) }
}

const triesOf = ({ tries = 0 }: Leaving['work']): number => tries + 1

/** Refused for a word even in plain words, or for the last time: no more. */
function finalState(end: SendingEnd, tried: number): Outcome['state'] {
  if (end === 'plainly') return 'failed'
  return end === 'later' && tried >= MOST_TRIES ? 'failed' : end
}

/** What WeChat did not take is given back; what may have left is not. */
async function backInLedger(
  store: Store,
  { work, message }: Leaving,
  state: Outcome['state'],
): Promise<void> {
  const openid = work.to
  const { template } = message
  if (state === 'refused')
    await changeConsents(store, { openid, change: (before) => withNone(before, template) })
  if (state === 'failed' || state === 'later')
    await changeConsents(store, { openid, change: (before) => withOneBack(before, template) })
}

/** Says of each notice how it ended, and counts those of which nothing more is done. */
async function writtenDown(ended: readonly Ended[], { store, now, log }: Sending): Promise<void> {
  for (const some of groupedBy(ended, ({ state, code }) => `${state} ${code}`).values()) {
    const [{ state, code }] = some as [Ended]
    await store.notices.ended(
      some.map(({ one }) => one.work.id),
      { at: now, state, code },
    )
    if (state === 'later') continue
    if (state === 'failed' || state === 'unknown')
      log({ level: 'error', job: 'drainOutbox', place: 'message', kind: code, count: some.length })
    const counted = groupedBy(some, ({ one: { registration, message } }) =>
      [registration.cohortId, registration.collegeId, message.template].join(' '),
    )
    for (const alike of counted.values()) {
      const [{ one }] = alike as [Ended]
      const { template } = one.message
      await store.deliveries.count(one.registration, { template, end: state, count: alike.length })
    }
  }
}

/** What is tried again stays in the outbox, under its id. */
const markOf = ({ work }: Leaving, state: Outcome['state'], { now, jitter }: Sending): Mark | null =>
  state === 'later' ? later({ ...work, tries: triesOf(work) }, now + waitFor(triesOf(work), jitter())) : null

/** The work stays in the outbox, under its id, until then. */
export const later =
  (work: Outgoing, dueAt: Instant): Mark =>
  (current) => ({ ...current, outbox: [...current.outbox, { ...work, dueAt }] })

function groupedBy<Item, Key>(all: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}
