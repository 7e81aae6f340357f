import { emptyRulesCache } from '../../../cloudfunctions/store/cohorts'
import { openStore } from '../../../cloudfunctions/store/store'
import { drainOutbox } from '../../../cloudfunctions/timer/drain-outbox'
import { memoryFiles } from '../memory-files'
import { memoryDatabase } from './memory-database'
import type { Reply } from '../../../domain/contract/failure'
import type { Cloud } from '../../../localcloud'
import { clientOn, usualHabits, type Request } from './client'
import type { HistoryCloud } from './history-cloud'
import type { Delivery, End, Outcome, StoredEvent, StoredNotice } from './history'
import {
  COHORT_ID,
  historyCohort,
  historyPolicy,
  historyRegistrations,
  historyStaff,
  START,
  type Cast,
} from './history-school'
import { deskCastOf, devicesAt, flowOfSeed } from './desk-play'
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

/** The cohort of all histories, open throughout, and the people and records of each; many are brought at once. */
export async function foundCloudSchool(
  { cloud, database }: HistoryCloud,
  seeds: readonly number[],
): Promise<void> {
  cloud.clock.set(START)
  await database.insert('policies', [historyPolicy()])
  await database.insert('cohorts', [historyCohort(START + YEAR, null)])
  for (let from = 0; from < seeds.length; from += AT_ONCE) {
    const casts = seeds.slice(from, from + AT_ONCE).map((seed) => deskCastOf(`-${String(seed)}`))
    await database.insert('staff', casts.flatMap(historyStaff))
    await database.insert('registrations', casts.flatMap(historyRegistrations))
  }
}

const AT_ONCE = 10

/** A history whose people have done what they did; what stands in the end is read when all are over. */
export interface ToldInCloud {
  readonly seed: number
  readonly cast: Cast
  readonly deliveries: readonly Delivery[]
}

/**
 * One history of the review desk with people and records of its own: every device at work at the same time, in
 * real instances of the real functions. What each device does is the seed's; who comes first is not.
 */
export async function runCloudHistory({ cloud }: HistoryCloud, seed: number): Promise<ToldInCloud> {
  const cast = deskCastOf(`-${String(seed)}`)
  const deliveries: Delivery[] = []
  const send = sender(cloud, deliveries)
  await submitted(send, cast, flowOfSeed(seed))
  await Promise.all(
    devicesAt(cast, { seed, steps: 1 }).map(({ name, openid, work }) => {
      const random = seededRandom(seedFor(seed, name))
      const client = clientOn({
        name: `${name}-${String(seed)}`,
        random,
        send: (request) => send({ client: name, openid, random }, request),
        habits: usualHabits,
      })
      return work(client)
    }),
  )
  return { seed, cast, deliveries }
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

/** Three submissions to begin with, so that there is something to claim from the first moment on. */
async function submitted(
  send: ReturnType<typeof sender>,
  cast: Cast,
  flow: 'source' | 'destination',
): Promise<void> {
  const random = seededRandom(0)
  const calm: Random = { ...random, chance: () => false }
  const input = { cohortId: COHORT_ID }
  await Promise.all(
    cast.students.map((openid) =>
      send(
        { client: 'beginning', openid, random: calm },
        { call: `${flow}.submit`, input, requestId: `beginning-${openid}` },
      ),
    ),
  )
}

function onlyBusy(error: unknown): void {
  if (!String(error).includes('DatabaseBusy')) throw error
}

const MINUTE = 60_000
const PAGE = 150

/** One run of the timer; a run that meets a fault ends, and the next one goes on. */
export const runTimer = ({ cloud }: HistoryCloud): Promise<unknown> => cloud.runTimer('timer').catch(onlyBusy)

/**
 * What stands when the timer has done all there was to do, after the time in which decisions can be undone. What
 * the cloud's timer left is done by the same code in memory: it was told in the cloud what had to be done.
 */
export async function endedHistories(
  { cloud, database }: HistoryCloud,
  told: readonly ToldInCloud[],
): Promise<readonly CloudHistory[]> {
  const memory = memoryDatabase()
  for (const name of ['policies', 'cohorts', 'registrations', 'events', 'notices'])
    await memory.database.insert(name, await allOf(database, name))
  const store = openStore(memory.database, emptyRulesCache(), memoryFiles())
  const now = cloud.clock.now() + MINUTE
  while ((await drainOutbox(store, now)).drained > 0);
  const registrations = memory.all('registrations') as readonly unknown[] as readonly Registration[]
  const events = memory.all('events') as readonly unknown[] as readonly StoredEvent[]
  const notices = memory.all('notices') as readonly unknown[] as readonly StoredNotice[]
  return told.map(({ seed, cast, deliveries }) => {
    const own = new Set<string>(cast.records)
    const end: End = {
      registrations: registrations.filter(({ _id }) => own.has(_id)),
      events: events.filter(({ registrationId }) => own.has(registrationId)),
      notices: notices.filter(({ registrationId }) => own.has(registrationId)),
      desk: [],
      writtenAt: new Map(),
    }
    return { seed, deliveries, end }
  })
}

/** A whole collection, page by page in the order of ids. */
async function allOf(
  database: HistoryCloud['database'],
  collection: string,
): Promise<readonly { readonly _id: string }[]> {
  const all: { readonly _id: string }[] = []
  for (let after = ' '; ;) {
    const page = (await database.find(
      collection,
      { _id: { after } },
      { order: [['_id', 'asc']], limit: PAGE },
    )) as { readonly _id: string }[]
    all.push(...page)
    const last = page.at(-1)
    if (page.length < PAGE || last === undefined) return all
    after = last._id
  }
}
