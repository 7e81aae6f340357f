import { door } from '../../../cloudfunctions/door/handle'
import { routes } from '../../../cloudfunctions/api/routes'
import { emptyRulesCache } from '../../../cloudfunctions/store/cohorts'
import type { Database } from '../../../cloudfunctions/store/database'
import { openStore, type Store } from '../../../cloudfunctions/store/store'
import { drainOutbox } from '../../../cloudfunctions/timer/drain-outbox'
import { unlimited } from '../../../cloudfunctions/timer/means'
import { runJobs } from '../../../cloudfunctions/timer/run'
import type { JobName } from '../../../domain/health/job-names'
import type { Reply } from '../../../domain/contract/failure'
import { ok } from '../../../domain/result'
import type { Instant, Registration } from '../../../domain/registration/registration'
import { clientOn, usualHabits, type Request } from './client'
import type { Device, HistoryClock, Plan } from './plan'
import { deskClock, deskDevices, deskLooks, deskPeople } from './desk-play'
import type { School } from './open-school'
import type { Delivery, FaultKind, History, Looked, Outcome, Person } from './history'
import { COHORT_ID, castOf, historyVault, peopleOf, sha256, START, historyCohort } from './history-school'
import { devicesOf, type Screens } from './programs'
import { memoryFiles } from '../memory-files'
import { noPhones, noSenders, unmeasured } from '../no-phones'
import { scheduledDatabase, type Stage } from './scheduled-database'
import { scheduler } from './scheduler'
import { seededRandom, seedFor, type Random } from './seeded-random'

/** What the timer does to records and bindings; its other jobs read them at most, and have crash tests of their own. */
const jobsOfRecords: readonly JobName[] = ['drainOutbox', 'countTallies', 'sweepBindings', 'sweepAttempts']

/** What is put to the test: the right implementation, or a wrong one. */
export interface Build {
  readonly wrap: (database: Database) => Database
  readonly routes: typeof routes
  readonly drain: (store: Store, now: Instant) => Promise<unknown>
}

export const rightBuild: Build = { wrap: (database) => database, routes, drain: drainOutbox }

/** What happens in the histories of one kind. */
interface Play {
  readonly people: readonly Person[]
  readonly clock: (seed: number) => HistoryClock
  readonly devices: (plan: Plan) => readonly Device[]
  /** Names of timers, and how often each runs. */
  readonly timers: readonly (readonly [name: string, times: number])[]
  /** How often a run of the timer does everything there is, under its leases, and not the outgoing work alone. */
  readonly fullRuns: number
  /** Lists of the desk that are looked at in the end. */
  readonly looks: (seed: number) => readonly Omit<Looked, 'ids'>[]
}

const plays: Readonly<Record<Plan['kind'], Play>> = {
  spine: {
    people: peopleOf(castOf('')),
    clock: historyClock,
    devices: spineDevices,
    timers: [
      ['timer-1', 2],
      ['timer-2', 2],
    ],
    fullRuns: 0.5,
    looks: () => [],
  },
  desk: {
    people: deskPeople,
    clock: deskClock,
    devices: deskDevices,
    timers: [['timer-1', 2]],
    fullRuns: 0.05,
    looks: deskLooks,
  },
}

const MINUTE = 60_000
const FAULTY = 0.03
const faultKinds: readonly [FaultKind, ...FaultKind[]] = [
  'crashBefore',
  'crashAfter',
  'busyBefore',
  'busyAfter',
]

/** Tells one history: the same school, plan and build tell the same one again. */
export async function runHistory(school: School, plan: Plan, build: Build = rightBuild): Promise<History> {
  const play = plays[plan.kind]
  const clock = play.clock(plan.seed)
  school.reset(historyCohort(clock.closesAt, clock.reviewClosesAt), plan.seed)
  const stage = openStage(school, plan, clock)
  const { fullRuns } = play
  const deliver = deliverer({
    stage,
    build,
    clock,
    fullRuns,
    random: seededRandom(seedFor(plan.seed, 'instances')),
  })
  const start = [...stage.standing.values()]

  for (const { name, openid, work } of play.devices(plan)) {
    const random = seededRandom(seedFor(plan.seed, name))
    const send = (request: Request) => deliver.call({ client: name, openid }, request)
    void work(clientOn({ name, random, send, habits: usualHabits }))
  }
  for (const [client, times] of play.timers) void deliver.timer(client, times)
  await stage.scheduler.run()

  const after = clock.now() + 2 * MINUTE
  // Twice: what a look at one submission leaves for another is done a minute later.
  for (const now of [after - MINUTE, after])
    await build.drain(openStore(build.wrap(school.database), emptyRulesCache(), memoryFiles()), now)
  const desk = await Promise.all(play.looks(plan.seed).map((look) => deliver.looked(look, after)))
  return {
    seed: plan.seed,
    people: play.people,
    closesAt: clock.closesAt,
    reviewClosesAt: clock.reviewClosesAt,
    deliveries: deliver.deliveries,
    operations: stage.operations,
    versions: stage.versions,
    start,
    end: { ...school.end(), desk, writtenAt: writtenAtOf(stage) },
  }
}

function spineDevices({ steps }: Plan): readonly Device[] {
  const screens: Screens = new Map()
  const cast = castOf('')
  return devicesOf(cast).map(({ name, openid, program, share, ...about }) => ({
    name,
    openid,
    work: (client) =>
      program(client, { cast, screens, steps: Math.max(1, Math.round(steps * share)), ...about }),
  }))
}

/** When each line of history was written: by the operation, not by the call that sent it. */
function writtenAtOf({ versions, operations }: Stage): ReadonlyMap<string, Instant> {
  const lines = versions.filter(({ before, after }) => after.seq > before.seq)
  return new Map(
    lines.map(({ operation, after }) => [
      `${after._id}_${String(after.seq)}`,
      operations[operation - 1]?.at ?? Number.MAX_SAFE_INTEGER,
    ]),
  )
}

function openStage(school: School, plan: Plan, clock: HistoryClock): Stage {
  const faults = seededRandom(seedFor(plan.seed, 'faults'))
  return {
    school,
    now: clock.now,
    scheduler: scheduler(seededRandom(seedFor(plan.seed, 'schedule')), clock.tick),
    faultAt: (operation) => {
      if (plan.faults === 'none') return null
      if (plan.faults !== 'some') return plan.faults.at === operation ? plan.faults.kind : null
      return faults.chance(FAULTY) ? faults.pick(faultKinds) : null
    },
    operations: [],
    versions: [],
    standing: new Map(
      school.registrations().map((registration): [string, Registration] => [registration._id, registration]),
    ),
  }
}

/** Time goes on with every turn, sometimes past the end of a lease, sometimes to the edge of the window. */
function historyClock(seed: number): HistoryClock {
  const random = seededRandom(seedFor(seed, 'clock'))
  const closesAt = START + (seed % 5 === 0 ? random.below(4 * MINUTE) : 7 * 24 * 60 * MINUTE)
  let now = START
  return {
    closesAt,
    reviewClosesAt: null,
    now: () => now,
    tick: () => {
      now += random.below(1_500)
      if (random.chance(0.012)) now += 10 * MINUTE + random.below(2 * MINUTE)
      const edge = closesAt - 1 + random.below(3)
      if (random.chance(0.01) && seed % 5 === 0 && now < edge) now = edge
    },
  }
}

interface Means {
  readonly stage: Stage
  readonly build: Build
  readonly clock: Pick<HistoryClock, 'now'>
  readonly random: Random
  readonly fullRuns: number
}

/** Runs functions: each delivery in an instance of its own, with rules that one of two warm instances keeps. */
function deliverer({ stage, build, clock, random, fullRuns }: Means) {
  const handle = door('api', build.routes)
  const caches = [emptyRulesCache(), emptyRulesCache()] as const
  const files = memoryFiles()
  const deliveries: Delivery[] = []
  let ids = 0
  const newId = (): string => {
    ids += 1
    return `${random.below(16).toString(16)}-${String(ids)}`
  }

  const platform = (openid: string, store: Store, now: Instant): Parameters<typeof handle>[1] => ({
    ...{ openid, fromAppid: '', now, newId, store, vault: historyVault, hash: sha256 },
    phoneNumbers: noPhones,
    ...unmeasured,
    ...noSenders,
    firstAdministratorSecret: null,
    sheetsByHand: false,
    reportUrl: '',
    log: () => undefined,
  })

  async function run(
    { client, openid }: { readonly client: string; readonly openid: string },
    request: Pick<Request, 'requestId' | 'input' | 'ticket'> & { readonly call: string },
    work: (store: Store, now: Instant) => Promise<Reply<unknown>>,
  ): Promise<Reply<unknown> | null> {
    await stage.scheduler.turn(`${client}→`)
    const { call, requestId, input, ticket } = request
    const delivery: Delivery = {
      number: deliveries.length + 1,
      ...{ client, openid, call, requestId, input },
      firstSeenAt: ticket === undefined ? null : Number(ticket.split('.')[0]),
      now: clock.now(),
      outcome: { kind: 'lost' },
      startedAt: stage.operations.length,
      endedAt: Number.MAX_SAFE_INTEGER,
    }
    deliveries.push(delivery)
    const outcome = await new Promise<Outcome>((resolve) => {
      const die = (): void => {
        resolve({ kind: 'lost' })
      }
      const database = build.wrap(scheduledDatabase({ stage, delivery, die }))
      const store = openStore(database, random.chance(0.5) ? caches[0] : caches[1], files)
      work(store, delivery.now).then((reply) => {
        resolve({ kind: 'answered', reply })
      }, die)
    })
    Object.assign(delivery, { outcome, endedAt: stage.operations.length })
    return outcome.kind === 'answered' ? outcome.reply : null
  }

  return {
    deliveries,
    call: (who: { readonly client: string; readonly openid: string }, request: Request) =>
      run(who, request, (store, now) => handle(request, platform(who.openid, store, now))),
    /** A list of the desk when all is over: nobody works any more, and nothing fails. */
    looked: async ({ openid, flow, list }: Omit<Looked, 'ids'>, now: Instant): Promise<Looked> => {
      const store = openStore(build.wrap(stage.school.database), emptyRulesCache(), files)
      const request = {
        call: 'queue.list',
        input: { cohortId: COHORT_ID, flow, list },
        requestId: 'look-at-the-end',
      }
      const reply = await handle(request, platform(openid, store, now))
      const rows = reply.ok ? (reply.value as { rows: readonly { id: string }[] }).rows : []
      return { openid, flow, list, ids: rows.map(({ id }) => id) }
    },
    /** The platform's timer: now under its lease, now twice at once as after a lease that ran out. */
    timer: async (client: string, times: number): Promise<void> => {
      const request = { call: 'timer', requestId: client, input: { cohortId: COHORT_ID } }
      const scheduledBuild = build.drain === drainOutbox && random.chance(fullRuns)
      for (let time = 0; time < times; time += 1)
        await run({ client, openid: 'timer' }, request, async (store, now) =>
          ok(
            await (scheduledBuild
              ? runJobs(jobsOfRecords, { store, now, means: unlimited })
              : build.drain(store, now)),
          ),
        )
    },
  }
}
