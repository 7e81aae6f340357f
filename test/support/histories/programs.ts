import type { Input, Output } from '../../../domain/contract/contract'
import type { Client } from './client'
import { mends, settles } from './destination-deeds'
import { COHORT_ID, destinationClaims, type Cast } from './history-school'

type Flow = 'source' | 'destination'
type Seen = Input<'review.approve'>['seen']

/** What people know of one another's screens: seen submissions by record and flow, old ones included. */
export type Screens = Map<string, Seen[]>

interface About {
  readonly cast: Cast
  readonly screens: Screens
  readonly steps: number
  /** How much of it is about the source; the rest is about the destination. */
  readonly source: number
  /** How often a reviewer takes a decision back. */
  readonly takesBack: number
  /** How often somebody mends destinations instead of reviewing; most may not, and try. */
  readonly mends?: number
}

/** What one person on one device does in a history, step by step. */
export type Program = (client: Client, about: About) => Promise<void>

const cohortId = COHORT_ID
const flowFor = (client: Client, { source }: About): Flow =>
  client.random.chance(source) ? 'source' : 'destination'

function remember(screens: Screens, review: { id: string; flow: Flow; seen: Seen | null }): void {
  if (review.seen === null) return
  const key = `${review.flow} ${review.id}`
  screens.set(key, [...(screens.get(key) ?? []), review.seen])
}

/** A submission that somebody once had on a screen: the newest, or an old one. */
function seenOnce(client: Client, screens: Screens, [flow, id]: readonly [Flow, string]): Seen | null {
  const known = screens.get(`${flow} ${id}`) ?? []
  const [first, ...rest] = known
  if (first === undefined) return null
  return client.random.chance(0.6) ? (known.at(-1) ?? first) : client.random.pick([first, ...rest])
}

/** Fills in, submits, takes back, fills in again. */
export const student: Program = async (client, about) => {
  const { random } = client
  let saved = 0
  const claims = (flow: Flow): Record<string, string> => {
    saved += 1
    const text = `${String(saved)} ${String(random.below(1_000_000))}`
    return flow === 'destination'
      ? {
          ...destinationClaims,
          category: random.pick(['10', '76', '76']),
          unitName: text,
        }
      : random.pick<Record<string, string>>([
          { address: `解放东路${text}号1栋101` },
          { politicalStatus: random.pick(['中共党员', '群众', '共青团员']) },
          { ethnicity: random.pick(['汉族', '苗族']), qq: String(10_000 + random.below(90_000)) },
        ])
  }
  for (let step = 0; step < about.steps; step += 1) {
    const flow = flowFor(client, about)
    const wish = random.next()
    if (flow === 'destination' && random.chance(0.4)) await settles(client)
    else if (wish < 0.3) await client.call(`${flow}.save`, { cohortId, claims: claims(flow) })
    else if (wish < 0.68) await client.call(`${flow}.submit`, { cohortId })
    else if (wish < 0.8) await client.call(`${flow}.withdraw`, { cohortId })
    else await settles(client)
  }
}

/** Claims the next record and decides; sometimes opens one by its id, decides by an old screen, or takes back. */
export const reviewer: Program = async (client, about) => {
  const { cast, screens, steps, takesBack } = about
  const { random } = client
  for (let step = 0; step < steps; step += 1) {
    const flow = flowFor(client, about)
    const id = random.pick([cast.records[0], cast.records[0], cast.records[1]])
    const wish = random.next()
    if (random.chance(about.mends ?? 0)) await mends(client, cast)
    else if (wish < takesBack) await takeBack(client, { id, flow })
    else if (wish < takesBack + 0.12)
      await decide(client, { id, flow }, seenOnce(client, screens, [flow, id]))
    else if (wish < takesBack + 0.22)
      await reviewed(client, screens, await client.call('review.get', { id, flow }))
    else {
      const next = await client.call('queue.next', { cohortId, flow })
      const found = next?.ok === true ? next.value.review : null
      if (found !== null) await reviewed(client, screens, { ok: true, value: found })
    }
  }
}

/** Looks first, mostly; now and then just tries. */
async function takeBack(
  client: Client,
  { id, flow }: { readonly id: string; readonly flow: Flow },
): Promise<void> {
  const shown = client.random.chance(0.8) ? await client.call('review.get', { id, flow }) : null
  if (shown?.ok === true && !shown.value.actions.includes('revoke')) return
  await client.call('review.revoke', { id, flow, reasons: { general: '审核有误' } })
}

type Shown = { readonly ok: true; readonly value: Output<'review.get'> } | { readonly ok: false } | null

async function reviewed(client: Client, screens: Screens, shown: Shown): Promise<void> {
  if (shown?.ok !== true) return
  const { id, flow, seen } = shown.value
  remember(screens, { id, flow, seen })
  // Now and then somebody claims a record and goes to a lecture.
  if (!client.random.chance(0.2)) await decide(client, { id, flow }, seen)
}

async function decide(
  client: Client,
  { id, flow }: { readonly id: string; readonly flow: Flow },
  seen: Seen | null,
): Promise<void> {
  if (seen === null) return
  if (client.random.chance(0.65)) await client.call('review.approve', { id, flow, seen })
  else
    await client.call('review.return', {
      id,
      flow,
      seen,
      reasons: { general: `请核对${String(client.random.below(100))}` },
    })
}

/** Works in another college, and tries the records of this one as well, by ids and screens overheard. */
export const outsider: Program = async (client, about) => {
  const { cast, screens, steps } = about
  for (let step = 0; step < steps; step += 1) {
    const flow = flowFor(client, about)
    const id = client.random.pick(cast.records)
    const wish = client.random.next()
    if (wish < 0.25) await client.call('review.get', { id, flow })
    else if (wish < 0.4) await client.call('review.revoke', { id, flow, reasons: { general: '试一试' } })
    else if (wish < 0.7) await decide(client, { id, flow }, seenOnce(client, screens, [flow, id]))
    else {
      const next = await client.call('queue.next', { cohortId, flow })
      const found = next?.ok === true ? next.value.review : null
      if (found !== null) await reviewed(client, screens, { ok: true, value: found })
    }
  }
}

/** Devices of a history: who holds each, what it does, how much of it, and how much of that about the source. */
export const devicesOf = (cast: Cast) => {
  const [studentA, studentB, studentC] = cast.students
  const [counselorA, counselorB] = cast.counselors
  const onSource = { source: 0.85, takesBack: 0 }
  const reviewing = { program: reviewer, share: 1, source: 0.6, takesBack: 0.15 }
  return [
    { name: 'student-a-phone', openid: studentA, program: student, share: 1, ...onSource },
    { name: 'student-a-tablet', openid: studentA, program: student, share: 1, ...onSource },
    { name: 'student-b-phone', openid: studentB, program: student, share: 3.5, ...onSource, source: 0.1 },
    { name: 'student-c-phone', openid: studentC, program: student, share: 0.5, ...onSource },
    { name: 'counselor-a-phone', openid: counselorA, ...reviewing },
    { name: 'counselor-a-desk', openid: counselorA, ...reviewing },
    { name: 'counselor-b-phone', openid: counselorB, ...reviewing, mends: 0.25 },
    { name: 'outsider-phone', openid: cast.outsider, ...reviewing, program: outsider, share: 0.75 },
    { name: 'office-desk', openid: cast.office, ...reviewing, share: 4, takesBack: 0.4, mends: 0.5 },
  ] as const
}
