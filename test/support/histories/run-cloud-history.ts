import type { Reply } from '../../../domain/contract/failure'
import type { Cloud } from '../../../localcloud'
import { clientOn, usualHabits, type Request } from './client'
import type { HistoryCloud } from './history-cloud'
import type { Delivery, End, Outcome, StoredEvent, StoredNotice } from './history'
import {
  castOf,
  COHORT_ID,
  historyCohort,
  historyPolicy,
  historyRegistrations,
  historyStaff,
  START,
  type Cast,
} from './history-school'
import { devicesOf, type Screens } from './programs'
import { seededRandom, seedFor, type Random } from './seeded-random'
import type { Registration } from '../../../domain/registration/registration'

/** A history through the real SDK: what was sent and answered, and what stands in the end. */
export interface CloudHistory {
  readonly seed: number
  readonly deliveries: readonly Delivery[]
  readonly end: End
}

const YEAR = 365 * 86_400_000
/** How often an answer is lost on the way back, and how often the platform fails an operation. */
const LOSES_ANSWER = 0.05
const FAILS = 0.05

/** The cohort of all histories: made once, open throughout. */
export async function foundCloudSchool({ cloud, database }: HistoryCloud): Promise<void> {
  cloud.clock.set(START)
  await database.insert('policies', [historyPolicy()])
  await database.insert('cohorts', [historyCohort(START + YEAR, null)])
}

/**
 * One history with people and records of its own: every device at work at the same time, in real instances
 * of the real functions. What each device does is the seed's; who comes first is not.
 */
export async function runCloudHistory(
  school: HistoryCloud,
  seed: number,
  steps: number,
): Promise<CloudHistory> {
  const { cloud, database } = school
  const cast = castOf(`-${String(seed)}`)
  await database.insert('staff', historyStaff(cast))
  await database.insert('registrations', historyRegistrations(cast))

  const deliveries: Delivery[] = []
  const screens: Screens = new Map()
  const send = sender(cloud, deliveries)
  await submitted(send, cast)
  await Promise.all(
    devicesOf(cast).map(({ name, openid, program, share, ...about }) => {
      const random = seededRandom(seedFor(seed, name))
      const client = clientOn({
        name: `${name}-${String(seed)}`,
        random,
        send: (request) => send({ client: name, openid, random }, request),
        habits: usualHabits,
      })
      return program(client, { cast, screens, steps: Math.max(1, Math.round(steps * share)), ...about })
    }),
  )
  return { seed, deliveries, end: await drainedEnd(school, cast) }
}

interface Sender {
  readonly client: string
  readonly openid: string
  readonly random: Random
}

function sender(cloud: Cloud, deliveries: Delivery[]) {
  let moments = 0
  const moment = (): number => (moments += 1)
  return async (
    { client, openid, random }: Sender,
    { call, input, requestId, ticket }: Request,
  ): Promise<Reply<unknown> | null> => {
    const delivery: Delivery = {
      number: deliveries.length + 1,
      ...{ client, openid, call, requestId, input },
      firstSeenAt: null,
      now: cloud.clock.now(),
      outcome: { kind: 'lost' },
      startedAt: moment(),
      endedAt: Number.MAX_SAFE_INTEGER,
    }
    deliveries.push(delivery)
    if (random.chance(FAILS)) await armed(cloud, random.chance(0.5))
    const event = { call, input, requestId, ...(ticket !== undefined && { ticket }) }
    const { result } = await cloud.invoke('api', { event, openid })
    const reply = result as Reply<unknown>
    const lost = random.chance(LOSES_ANSWER)
    const outcome: Outcome = lost ? { kind: 'lost' } : { kind: 'answered', reply }
    Object.assign(delivery, { outcome, endedAt: moment() })
    return lost ? null : reply
  }
}

/** The next write on a registration fails, before it is carried out or after; it may be the timer's. */
async function armed(cloud: Cloud, after: boolean): Promise<void> {
  const body = JSON.stringify({
    code: 'EXCEED_REQUEST_LIMIT',
    collection: 'registrations',
    action: 'database.modifyDocument',
    after,
  })
  const answer = await fetch(`${cloud.url}/console/faults`, { method: 'POST', body })
  if (!answer.ok) throw new Error(`no fault was armed: ${await answer.text()}`)
}

/** Two submissions to begin with, so that there is something to claim from the first moment on. */
async function submitted(send: ReturnType<typeof sender>, cast: Cast): Promise<void> {
  const random = seededRandom(0)
  const calm: Random = { ...random, chance: () => false }
  const [first, second] = cast.students
  const input = { cohortId: COHORT_ID }
  for (const [openid, call] of [
    [first, 'source.submit'],
    [second, 'destination.submit'],
  ] as const)
    await send(
      { client: 'beginning', openid, random: calm },
      { call, input, requestId: `beginning-${openid}` },
    )
}

function onlyBusy(error: unknown): void {
  if (!String(error).includes('DatabaseBusy')) throw error
}

/** What stands when the timer has done all there was to do. */
async function drainedEnd({ cloud, database }: HistoryCloud, cast: Cast): Promise<End> {
  const ids = [...cast.records]
  const found = async (collection: string, path: string): Promise<unknown[]> =>
    database.find(collection, { [path]: { in: ids } }, { limit: 1_000 })
  for (let run = 0; run < 100; run += 1) {
    // A run that meets a fault ends; the next one goes on. Another history's run may be under way: it is skipped.
    await cloud.runTimer('timer').catch(onlyBusy)
    const registrations = (await found('registrations', '_id')) as Registration[]
    if (registrations.every(({ outbox }) => outbox.length === 0))
      return {
        registrations,
        events: (await found('events', 'registrationId')) as StoredEvent[],
        notices: (await found('notices', 'registrationId')) as StoredNotice[],
        desk: [],
        writtenAt: new Map(),
      }
  }
  throw new Error('the timer did not come to an end')
}
