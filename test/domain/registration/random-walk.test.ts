import fc from 'fast-check'
import type { Actor, Attempt, AttemptInput } from '../../../domain/registration/attempt'
import { standingProofs } from '../../../domain/registration/standing-proof'
import { digestOf } from '../../../domain/registration/digest'
import { performDestination, performSource } from '../../../domain/registration/perform'
import { isNamed } from '../../../domain/registration/proofs'
import { destinationEvents } from '../../../domain/registration/destination-flow'
import { contentsDigest } from '../../../domain/registration/report-content'
import type { Flow, Registration } from '../../../domain/registration/registration'
import { sourceEvents } from '../../../domain/registration/source-flow'
import { householdSeenBy, lookUpPlace, places, readingAll, seenBy } from '../../support/attempts'
import { actors } from '../../support/people'
import {
  aDestination,
  anUpload,
  aPicture,
  aRegistration,
  aSource,
  EMPLOYED,
  HOUSEHOLD,
  REPORT,
} from '../../support/registrations'
import { aCohort, aPolicy, everyChain, sha256, WINDOWS, type Levels } from '../../support/school'

/** Whatever a school full of people does in whatever order, the record stays sound. */
const people: readonly Actor[] = [
  actors.graduate,
  actors.counselor,
  actors.otherCounselor,
  actors.college,
  actors.otherCollegePerson,
  actors.office,
  actors.otherOffice,
]
const event = fc.oneof(
  fc.constantFrom(...sourceEvents).map((name) => ({ flow: 'source' as const, name })),
  fc.constantFrom(...destinationEvents).map((name) => ({ flow: 'destination' as const, name })),
)
const claims = fc.constantFrom<AttemptInput['claims']>(
  { politicalStatus: '中共党员' },
  { politicalStatus: '共青团员', ethnicity: '苗族' },
  { mobile: '13900000000' },
  { mobile: '13800000000' },
  EMPLOYED,
  { category: '76', work: '设计' },
)
const step = fc.record({
  event,
  claims,
  who: fc.nat({ max: people.length - 1 }),
  // Some come within the seconds in which a decision can still be taken back.
  wait: fc.oneof(fc.nat({ max: 3_600_000 }), fc.nat({ max: 5_000 })),
  picture: fc.constantFrom('first', 'second'),
})
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

/** Everything is open all the time here: the walk is about what events do, not about when. */
const always = { opensAt: 0, closesAt: WINDOWS.change.closesAt }
const cohort = aCohort({
  windows: { source: always, destination: always, confirmation: always, change: always },
})

const slots = { source: 'partyProof', destination: 'agreement' } as const
const HOLDER = 'request-1'

/** What a call about pictures brings: one that was just looked into, or one that is to be taken away. */
function proofFor(registration: Registration, { event, picture }: Pick<Step, 'event' | 'picture'>) {
  const [standing] = standingProofs(registration, event.flow)
  if (event.name === 'detach') return { id: standing?.[0] ?? 'none' }
  const [id = 'none'] = Object.keys(registration.uploads)
  return { id, slot: slots[event.flow], picture: aPicture(picture), holder: HOLDER }
}

/** A picture on its way, another one in every step. */
const withPictureComing = (
  registration: Registration,
  { flow, now, id }: { readonly flow: Step['event']['flow']; readonly now: number; readonly id: string },
): Registration => ({
  ...registration,
  uploads: {
    [id]: anUpload(id, { flow, slot: slots[flow], until: now + 1, hold: { by: HOLDER, until: now + 1 } }),
  },
})

function attemptOf(
  registration: Registration,
  { event, claims = {}, who, picture }: Step,
  levels: Levels,
): Attempt {
  const given: Attempt = {
    registration,
    cohort,
    policy: aPolicy(levels, {
      distinctReviewers: false,
      destination: { ...aPolicy().destination, needs: 'none', selfChange: true },
    }),
    actor: people[who] ?? actors.graduate,
    input: {},
    now: 0,
    newId: 'new-id',
    lookUpPlace,
    places,
    hash: sha256,
  }
  const { category = '', ...whole } = EMPLOYED
  const { 'archive.transfer': _transfer, 'archive.place': _place, ...going } = whole
  const values = event.name === 'prefill' ? going : whole
  const input: AttemptInput = {
    claims,
    survey: { wish: '就业' },
    reasons: { general: '请补充' },
    ...seenBy(given, event.flow),
    basicsChecked: true,
    contents: readingAll(given).input.contents ?? '',
    household: HOUSEHOLD,
    ...householdSeenBy(given),
    fields: ['unitName'],
    importId: 'import-2',
    destination: { category, values },
    report: { kind: 'archive', days: 7, number: REPORT.archive },
    revoked: REPORT.archive,
    proof: proofFor(registration, { event, picture }),
  }
  const { destination: _destination, ...others } = input
  return { ...given, input: event.name === 'import' || event.name === 'prefill' ? input : others }
}

const sound = ({ frozen, round, decisions, level, earlier }: Flow, levels: number, before: Flow): void => {
  expect(round).toBeGreaterThanOrEqual(before.round)
  expect(round).toBeLessThanOrEqual(before.round + 1)
  expect(level).toBeGreaterThanOrEqual(0)
  expect(level).toBeLessThan(levels)
  if (frozen !== null) {
    expect(frozen.round).toBe(round)
    expect(frozen.digest).toBe(digestOf(frozen, sha256))
  }
  const current = decisions.filter((decision) => decision.round === round).map((decision) => decision.level)
  expect(new Set(current).size).toBe(current.length)
  expect(earlier.length).toBeLessThanOrEqual(2)
  expect(earlier.every((one) => one.round < round)).toBe(true)
  expect(decisions.every((decision) => decision.round <= round && decision.level < levels)).toBe(true)
}

/** Fields that may differ from the roster: own free ones, corrected ones, and approved claims of a round. */
function amendedSoundly({ amended, source }: Registration, approved: ReadonlySet<string>): void {
  for (const [field, { cause, ref, value }] of Object.entries(amended)) {
    if (cause === 'self') expect(['mobile', 'address', 'urbanRural']).toContain(field)
    if (cause !== 'source') continue
    expect(Number(ref)).toBeLessThanOrEqual(source.round)
    expect(approved).toContain(`${ref} ${field} ${value}`)
  }
}

/** One picture stands in a slot at most, what was decided on is there, and nothing else is kept. */
function picturesSound(registration: Registration): void {
  const { proofs, source, destination } = registration
  for (const flow of ['source', 'destination'] as const)
    expect(standingProofs(registration, flow).length).toBeLessThanOrEqual(1)
  for (const { frozen } of [source, destination])
    for (const hash of Object.values(frozen?.proofs ?? {}).flat())
      expect(Object.values(proofs).map(({ sha256 }) => sha256)).toContain(hash)
  for (const proof of Object.values(proofs))
    expect(proof.removedAt === null || proof.approvedIn !== null || isNamed(registration, proof)).toBe(true)
}

const ending: ReadonlySet<string> = new Set(['confirm', 'correct', 'reopen', 'change'])

/** A confirmation stands for the lines that the reports say now; an objection stands until something was done. */
function confirmedSoundly({ registration, policy, hash }: Attempt, name: string): void {
  const { confirmation, objection, status } = registration.destination
  if (confirmation !== null)
    expect(confirmation.contents).toBe(contentsDigest({ registration, policy, places, hash }))
  if (ending.has(name)) expect(objection).toBeNull()
  if (objection !== null) expect(['reviewed', 'confirmed']).toContain(status)
}

function walk(levels: Levels, steps: readonly Step[]): number {
  let registration = aRegistration({
    source: { ...aSource.draft(), claims: {} },
    destination: aDestination.none(),
    household: { moved: true, origin: 'none', values: {} },
  })
  let now = WINDOWS.source.opensAt
  let taken = 0
  const approved = new Set<string>()
  for (const [index, one] of steps.entries()) {
    now += one.wait
    const { flow, name } = one.event
    const given = {
      ...attemptOf(
        withPictureComing(registration, { flow, now, id: `upload-${String(index)}` }),
        one,
        levels,
      ),
      now,
    }
    const outcome = flow === 'source' ? performSource(name, given) : performDestination(name, given)
    if (!outcome.ok) continue
    taken += 1
    const next = outcome.value
    for (const which of ['source', 'destination'] as const) sound(next[which], 3, registration[which])
    if (flow === 'source' && name === 'approve')
      for (const [field, value] of Object.entries(registration.source.frozen?.values ?? {}))
        if (value !== registration.source.frozen?.baseline[field])
          approved.add(`${registration.source.round} ${field} ${value}`)
    amendedSoundly(next, approved)
    picturesSound(next)
    expect(next.roster).toEqual(registration.roster)
    expect(next.seq - registration.seq).toBeLessThanOrEqual(1)
    expect(next.history.length).toBeLessThanOrEqual(20)
    expect(new Set(next.outbox.map(({ id }) => id)).size).toBe(next.outbox.length)
    for (const which of ['source', 'destination'] as const)
      expect(next.queue[which] !== '').toBe(next[which].status === 'inReview')
    confirmedSoundly({ ...given, registration: next }, name)
    expect(next.destination.confirmation !== null).toBe(next.destination.status === 'confirmed')
    registration = next
  }
  return taken
}

test.each(everyChain)(
  'With a chain of %i, any sequence of events by anybody leaves a sound record.',
  (levels) => {
    let taken = 0
    fc.assert(
      fc.property(fc.array(step, { minLength: 180, maxLength: 180 }), (steps) => {
        taken += walk(levels, steps)
      }),
      { seed: 20270628, numRuns: 30 },
    )
    expect(taken).toBeGreaterThan(250)
  },
)
