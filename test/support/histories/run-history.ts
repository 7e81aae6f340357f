import { randomBytes } from 'node:crypto'
import { door } from '../../../cloudfunctions/door/handle'
import { routes } from '../../../cloudfunctions/api/routes'
import { emptyRulesCache } from '../../../cloudfunctions/store/cohorts'
import type { Database } from '../../../cloudfunctions/store/database'
import { openStore, type Store } from '../../../cloudfunctions/store/store'
import { openVault, type Vault } from '../../../cloudfunctions/store/vault'
import { drainOutbox } from '../../../cloudfunctions/timer/drain-outbox'
import { runScheduled } from '../../../cloudfunctions/timer/run'
import type { Reply } from '../../../domain/contract/failure'
import { ok } from '../../../domain/result'
import type { Instant, Registration } from '../../../domain/registration/registration'
import { clientOn, usualHabits, type Request } from './client'
import { engineDatabase } from './engine-database'
import { endOf, type School } from './open-school'
import type { Delivery, FaultKind, History, Outcome } from './history'
import { COHORT_ID, castOf, peopleOf, sha256, START, historyCohort } from './history-school'
import { devicesOf, type Screens } from './programs'
import { memoryFiles } from '../memory-files'
import { noPhones } from '../no-phones'
import { scheduledDatabase, type Stage } from './scheduled-database'
import { scheduler } from './scheduler'
import { seededRandom, seedFor, type Random } from './seeded-random'

/** What is put to the test: the right implementation, or a wrong one. */
export interface Build {
  readonly wrap: (database: Database) => Database
  readonly routes: typeof routes
  readonly drain: (store: Store, now: Instant) => Promise<unknown>
}

export const rightBuild: Build = { wrap: (database) => database, routes, drain: drainOutbox }

export interface Plan {
  readonly seed: number
  /** By chance, none at all, or exactly one. */
  readonly faults: 'some' | 'none' | { readonly at: number; readonly kind: FaultKind }
  /** Calls each device makes on its own account. */
  readonly steps: number
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
  const clock = historyClock(plan.seed)
  const stage = openStage(school, plan, clock.tick)
  const deliver = deliverer({ stage, build, clock, random: seededRandom(seedFor(plan.seed, 'instances')) })
  await school.reset(historyCohort(clock.closesAt))
  const start = [...stage.standing.values()]

  const screens: Screens = new Map()
  const cast = castOf('')
  for (const { name, openid, program, share, ...about } of devicesOf(cast)) {
    const random = seededRandom(seedFor(plan.seed, name))
    const send = (request: Request) => deliver.call({ client: name, openid }, request)
    const client = clientOn({ name, random, send, habits: usualHabits })
    const steps = Math.max(1, Math.round(plan.steps * share))
    void program(client, { cast, screens, steps, ...about })
  }
  for (const client of ['timer-1', 'timer-2']) void deliver.timer(client, 2)
  await stage.scheduler.run()

  await build.drain(
    openStore(build.wrap(engineDatabase(school.engine)), emptyRulesCache(), memoryFiles()),
    clock.now() + MINUTE,
  )
  return {
    seed: plan.seed,
    people: peopleOf(cast),
    closesAt: clock.closesAt,
    deliveries: deliver.deliveries,
    operations: stage.operations,
    versions: stage.versions,
    start,
    end: endOf(school.engine),
  }
}

function openStage(school: School, plan: Plan, tick: () => void): Stage {
  const faults = seededRandom(seedFor(plan.seed, 'faults'))
  return {
    engine: school.engine,
    scheduler: scheduler(seededRandom(seedFor(plan.seed, 'schedule')), tick),
    faultAt: (operation) => {
      if (plan.faults === 'none') return null
      if (plan.faults !== 'some') return plan.faults.at === operation ? plan.faults.kind : null
      return faults.chance(FAULTY) ? faults.pick(faultKinds) : null
    },
    operations: [],
    versions: [],
    standing: new Map(
      school.registrations.map((registration): [string, Registration] => [registration._id, registration]),
    ),
  }
}

/** Time goes on with every turn, sometimes past the end of a lease, sometimes to the edge of the window. */
function historyClock(seed: number) {
  const random = seededRandom(seedFor(seed, 'clock'))
  const closesAt = START + (seed % 5 === 0 ? random.below(4 * MINUTE) : 7 * 24 * 60 * MINUTE)
  let now = START
  return {
    closesAt,
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
  readonly clock: { readonly now: () => Instant }
  readonly random: Random
}

const key = (letter: string): Buffer => Buffer.from(letter.repeat(32), 'utf8')
const vault: Vault = openVault(
  { seal: { k1: key('s') }, current: 'k1', fingerprint: key('f'), ticket: key('t'), report: key('r') },
  randomBytes,
)

/** Runs functions: each delivery in an instance of its own, with rules that one of two warm instances keeps. */
function deliverer({ stage, build, clock, random }: Means) {
  const handle = door('api', build.routes)
  const caches = [emptyRulesCache(), emptyRulesCache()] as const
  const files = memoryFiles()
  const deliveries: Delivery[] = []
  let ids = 0
  const newId = (): string => {
    ids += 1
    return `${random.below(16).toString(16)}-${String(ids)}`
  }

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
      run(who, request, (store, now) =>
        handle(request, {
          ...{ openid: who.openid, fromAppid: '', now, newId, store, vault, hash: sha256 },
          phoneNumbers: noPhones,
          firstAdministratorSecret: null,
          reportUrl: '',
          log: () => undefined,
        }),
      ),
    /** The platform's timer: now under its lease, now twice at once as after a lease that ran out. */
    timer: async (client: string, times: number): Promise<void> => {
      const request = { call: 'timer', requestId: client, input: { cohortId: COHORT_ID } }
      const scheduledBuild = build.drain === drainOutbox && random.chance(0.5)
      for (let time = 0; time < times; time += 1)
        await run({ client, openid: 'timer' }, request, async (store, now) =>
          ok(await (scheduledBuild ? runScheduled(store, now) : build.drain(store, now))),
        )
    },
  }
}
