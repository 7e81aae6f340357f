import { aPhoto } from '../cloud-proofs'
import { COHORT_ID as cohortId } from '../histories/history-school'
import type { Death } from './dying-store'
import { counselor, request, student, type Outcome, type ProofWorld, type Request } from './proof-world'

const MINUTE = 60_000

/** What is killed: a call sent as often as needed under one request id, or a run of the timer. */
export type Killed = (death: Death | null) => Promise<Outcome<unknown>>

export interface Scenario {
  readonly name: string
  /** What came before; answers what is killed. */
  readonly before: () => Promise<Killed>
  /** Its operations, written by hand: each is killed before it is done, and after. */
  readonly operations: readonly string[]
}

const begin = (slot: string): Request => request(student, 'proof.begin', { cohortId, slot })
const finish = (upload: string): Request => request(student, 'proof.finish', { cohortId, upload })
const submit = request(student, 'source.submit', { cohortId })
/** The form goes back to what the record says, so that no picture is asked for any more. */
const backToTheRecord = request(student, 'source.save', { cohortId, claims: { politicalStatus: '共青团员' } })

/** Thirty days (default policy) after the end of 2027-12, six months after graduating. */
const keptUntil = Date.parse('2028-01-31T00:00:00+08:00')

/** Time for every sweep, and for work that was pushed back. */
export async function swept(world: ProofWorld): Promise<void> {
  for (let time = 0; time < 3; time += 1) {
    world.pass(36 * MINUTE)
    await world.timer()
  }
}

/** Every command of the api, in an instance that has just started. */
const command = ['find registrations', 'find cohorts', 'find policies', 'update registrations'] as const
const taking = [
  ...command,
  'read incoming file',
  'write kept file',
  'write viewing file',
  'find registrations',
  'update registrations',
  'delete incoming file',
] as const
/** A run of the timer finds work, and marks the college before it does any: the first time by a new tally. */
const firstDrain = (...work: readonly string[]): string[] => [
  'find registrations',
  'update tallies',
  'insert tallies',
  ...work,
  'update registrations',
]
const drain = (...work: readonly string[]): string[] =>
  firstDrain(...work).filter((operation) => operation !== 'insert tallies')
const deleting = [
  'delete incoming file',
  'delete kept file',
  'delete viewing file',
  'remove proofUses',
] as const

/** Every step of a picture's life in this world: what is killed, and at which operations that can be. */
export function scenariosIn(world: ProofWorld): readonly Scenario[] {
  const remove = (): Request =>
    request(student, 'proof.remove', { cohortId, proof: standing()[0] ?? 'none stands' })
  const standing = (): string[] =>
    Object.entries(world.record().proofs)
      .filter(([, { removedAt }]) => removedAt === null)
      .map(([id]) => id)

  /** Begins an upload and puts the picture where the phone may put it. */
  async function uploaded(slot: string, number: number): Promise<string> {
    const { upload, path } = (await world.must(begin(slot))) as { upload: string; path: string }
    await world.files.write(path, await aPhoto(number))
    return upload
  }

  async function attached(slot: string, number: number): Promise<void> {
    await world.must(finish(await uploaded(slot, number)))
  }

  /** A submission with a picture, sent back. */
  async function returned(): Promise<void> {
    await attached('materialOne', 1)
    await world.must(submit)
    const { _id: id, source } = world.record()
    const { round = 0, digest = '' } = source.frozen ?? {}
    const reasons = { general: '照片不清楚' }
    await world.must(request(counselor, 'review.return', { id, seen: { round, digest, level: 0 }, reasons }))
  }

  const call =
    (sent: Request): Killed =>
    (death) =>
      world.send(sent, { requestId: 'request-of-the-killed', death })
  const timer: Killed = (death) => world.timer(death)

  return [
    {
      name: 'beginning an upload',
      before: () => Promise.resolve(call(begin('materialOne'))),
      operations: command,
    },
    {
      name: 'finishing an upload',
      before: async () => call(finish(await uploaded('materialOne', 1))),
      operations: taking,
    },
    {
      name: 'replacing a picture',
      before: async () => {
        await attached('materialOne', 1)
        return call(finish(await uploaded('materialOne', 2)))
      },
      operations: taking,
    },
    {
      name: 'removing a picture before a submission',
      before: async () => {
        await attached('materialOne', 1)
        return call(remove())
      },
      operations: command,
    },
    {
      name: 'submitting a picture',
      before: async () => {
        await attached('materialOne', 1)
        return call(submit)
      },
      operations: command,
    },
    {
      name: 'submitting a form that asks for no picture any more',
      before: async () => {
        await attached('materialOne', 1)
        await world.must(backToTheRecord)
        return call(submit)
      },
      operations: command,
    },
    {
      name: 'replacing a picture that a submission names',
      before: async () => {
        await returned()
        return call(finish(await uploaded('materialOne', 2)))
      },
      operations: taking,
    },
    {
      name: 'removing a picture that a submission names',
      before: async () => {
        await returned()
        return call(remove())
      },
      operations: command,
    },
    {
      name: 'submitting again with another picture',
      before: async () => {
        await returned()
        await attached('materialOne', 2)
        return call(submit)
      },
      operations: command,
    },
    {
      name: 'letting go of the record with a picture and an upload on its way',
      before: async () => {
        await attached('materialOne', 1)
        await uploaded('materialTwo', 2)
        const boundAt = world.record().binding?.at ?? 0
        return call(request(student, 'identity.unbind', { cohortId, boundAt }))
      },
      operations: ['find registrations', 'update bindings', 'update registrations', 'remove bindings'],
    },
    {
      name: 'the timer sweeping an upload that nothing was put to',
      before: async () => {
        await world.must(begin('materialOne'))
        world.pass(36 * MINUTE)
        return timer
      },
      operations: firstDrain(...deleting),
    },
    {
      name: 'the timer sweeping an upload that nobody finished',
      before: async () => {
        await uploaded('materialOne', 1)
        world.pass(36 * MINUTE)
        return timer
      },
      operations: firstDrain(...deleting),
    },
    {
      name: 'the timer entering a picture among the used ones',
      before: async () => {
        await attached('materialOne', 1)
        return timer
      },
      operations: firstDrain('insert events', 'insert proofUses'),
    },
    {
      name: 'the timer deleting a picture that was replaced',
      before: async () => {
        await attached('materialOne', 1)
        await world.timer()
        await attached('materialOne', 2)
        return timer
      },
      // Within ten minutes the replacing is no line of history of its own.
      operations: drain('insert proofUses', ...deleting),
    },
    {
      name: 'the timer deleting pictures that were kept long enough',
      before: async () => {
        await attached('materialOne', 1)
        await world.must(submit)
        await swept(world)
        world.now = keptUntil
        return timer
      },
      operations: drain('find cohorts', 'find policies', ...deleting),
    },
  ]
}
