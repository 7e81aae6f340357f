import type { Input, Output } from '../../../domain/contract/contract'
import type { Client } from './client'
import { COHORT_ID as cohortId, type Cast } from './history-school'

type Flow = 'source' | 'destination'
type Seen = Input<'review.approve'>['seen']
type Decision = 'approve' | 'return'

interface Item {
  readonly id: string
  readonly seen: Seen
}

/** What is known of one another's screens at the desk of one history. */
export interface Desk {
  readonly cast: Cast
  readonly flow: Flow
  /** Submissions that somebody had on a screen, old ones included. */
  readonly screens: Item[]
  /** What was decided on which record, the latest last. */
  readonly decided: { readonly id: string; readonly by: string; readonly decision: Decision }[]
}

export const newDesk = (cast: Cast, flow: Flow): Desk => ({ cast, flow, screens: [], decided: [] })

interface At {
  readonly desk: Desk
  readonly openid: string
  readonly steps: number
}

type Work = (client: Client, at: At) => Promise<void>
type Review = NonNullable<Output<'queue.next'>['review']>

/** What each kind of person does at the desk, one or a few calls a step. */
export const deskWork = {
  counselor: async (client, at) => {
    for (let step = 0; step < at.steps; step += 1) {
      const wish = client.random.next()
      if (wish < 0.16) await approvesSeveral(client, at)
      else if (wish < 0.26) await decidesByOldScreen(client, at)
      else if (wish < 0.42) await undoes(client, at)
      else if (wish < 0.5) await asksFor(client, at)
      else await claimsAndDecides(client, at)
    }
  },
  office: async (client, at) => {
    for (let step = 0; step < at.steps; step += 1) {
      const wish = client.random.next()
      if (wish < 0.25) await releasesOthers(client, at)
      else if (wish < 0.5) await undoes(client, at)
      else if (wish < 0.62) await approvesSeveral(client, at)
      else await claimsAndDecides(client, at)
    }
  },
  student: async (client, { desk: { flow } }) => {
    const wish = client.random.next()
    const text = String(client.random.below(1_000))
    if (wish < 0.45) await client.call(`${flow}.withdraw`, { cohortId })
    if (wish > 0.3 && flow === 'source')
      await client.call('source.save', { cohortId, claims: { address: `解放东路${text}号1栋101` } })
    if (wish > 0.3 && flow === 'destination')
      await client.call('destination.save', { cohortId, claims: { work: `示例岗位${text}` } })
    if (wish < 0.85) await client.call(`${flow}.submit`, { cohortId })
  },
} as const satisfies Record<string, Work>

/** Claims a record, mostly keeps a second one ready, and decides; or looks on, gives it back, or goes away. */
async function claimsAndDecides(client: Client, at: At): Promise<void> {
  const { random } = client
  const first = await claimed(client, at, [])
  if (first === null) return
  const second = random.chance(0.35) ? await claimed(client, at, [first.id]) : null
  const ids = second === null || second.id === first.id ? [first.id] : [first.id, second.id]
  if (random.chance(0.25)) await client.call('queue.renew', { ids })
  const wish = random.next()
  if (wish < 0.08) return
  if (wish < 0.18) {
    await client.call('queue.release', { id: first.id })
    return
  }
  await decides(client, at, first)
  if (second !== null && random.chance(0.6)) await decides(client, at, second)
  if (random.chance(0.3)) await undoes(client, at)
}

/** Now and then a record chosen from the list instead of the next one. */
async function claimed(client: Client, { desk }: At, passOver: string[]): Promise<Review | null> {
  const { flow, cast, screens } = desk
  const chosen = client.random.chance(0.25) ? client.random.pick(cast.records) : null
  const next = await client.call('queue.next', { cohortId, flow, id: chosen, passOver })
  const review = next?.ok === true ? next.value.review : null
  const seen = review?.seen ?? null
  if (review !== null && seen !== null) screens.push({ id: review.id, seen })
  return review
}

async function decides(
  client: Client,
  { desk, openid }: At,
  { id, seen }: { readonly id: string; readonly seen: Seen | null },
): Promise<void> {
  const { flow, decided } = desk
  if (seen === null) return
  const decision = client.random.chance(0.6) ? 'approve' : 'return'
  const reasons = { general: `请核对${String(client.random.below(100))}` }
  const answer =
    decision === 'approve'
      ? await client.call('review.approve', { id, flow, seen })
      : await client.call('review.return', { id, flow, seen, reasons })
  if (answer === null || answer.ok) decided.push({ id, by: openid, decision })
}

/** Mostly what oneself decided last, by the button that undoes it; now and then somebody else's, or the wrong one. */
async function undoes(client: Client, { desk, openid }: At): Promise<void> {
  const { random } = client
  const { flow, cast, decided } = desk
  const own = decided.filter(({ by }) => by === openid).at(-1)
  const last = random.chance(0.8) ? (own ?? decided.at(-1)) : decided.at(-1)
  const id = last?.id ?? random.pick(cast.records)
  const guess = random.chance(0.5) ? 'approve' : 'return'
  const decision = last === undefined || random.chance(0.1) ? guess : last.decision
  const call = decision === 'approve' ? 'review.revoke' : 'review.takeBack'
  await client.call(call, { id, flow, reasons: { general: '点错了' } })
}

/** Approves what the list shows, or what was on a screen before: some of it may have changed since. */
async function approvesSeveral(client: Client, { desk, openid }: At): Promise<void> {
  const { random } = client
  const { flow, screens, decided } = desk
  const list = random.chance(0.6) ? 'unchanged' : 'waiting'
  const shown = random.chance(0.85) ? await client.call('queue.list', { cohortId, flow, list }) : null
  const rows = shown?.ok === true ? shown.value.rows : screens
  const items = new Map(rows.flatMap(({ id, seen }) => (seen === null ? [] : [[id, { id, seen }] as const])))
  if (items.size === 0) return
  for (const item of items.values()) screens.push(item)
  const answer = await client.call('review.approveMany', { flow, items: [...items.values()] })
  const results = answer?.ok === true ? answer.value.results : []
  for (const { id, refused } of results)
    if (refused === null) decided.push({ id, by: openid, decision: 'approve' })
}

async function decidesByOldScreen(client: Client, at: At): Promise<void> {
  const [first, ...rest] = at.desk.screens
  if (first === undefined) await asksFor(client, at)
  else await decides(client, at, client.random.pick([first, ...rest]))
}

/** Renews or gives back whatever it may be: mostly records that somebody else holds, or nobody. */
async function asksFor(client: Client, { desk: { cast } }: At): Promise<void> {
  if (client.random.chance(0.6)) await client.call('queue.renew', { ids: [...cast.records] })
  else await client.call('queue.release', { id: client.random.pick(cast.records) })
}

async function releasesOthers(client: Client, { desk: { cast } }: At): Promise<void> {
  await client.call('queue.release', { id: client.random.pick(cast.records), ofOthers: true })
}
