import type { Attempt } from '../../../domain/registration/attempt'
import { canonical, digestOf } from '../../../domain/registration/digest'
import { NEVER, type Entry, type Registration } from '../../../domain/registration/registration'
import { rulingVersion } from '../../../domain/registration/ruling-policy'
import {
  bringing,
  destinationAttempt,
  onDestination,
  onPolicy,
  onRecord,
  sourceAttempt,
  when,
} from '../../support/attempts'
import { actors, GRADUATE } from '../../support/people'
import { afterDestination, afterSource } from '../../support/performed'
import { aDestination, aRegistration, aSource, CLAIMS, EMPLOYED, ROSTER } from '../../support/registrations'
import { aCohort, chainOf, DURING, sha256 } from '../../support/school'

const save = (registration: Registration, now: number, claims = { mobile: '13900000000' }): Registration =>
  afterSource('save', when(bringing(onRecord(sourceAttempt.filling(), registration), { claims }), now))
const MINUTE = 60_000
const entry = (seq: number): Entry => ({
  seq,
  at: 1,
  by: 'openid-graduate',
  byKind: 'student',
  what: 'sourceSubmitted',
  round: 1,
  level: 0,
  reasons: {},
  touched: [],
})

describe('History', () => {
  test('It says in the past tense who did what, with the next number.', () => {
    const returned = afterSource('return', onRecord(sourceAttempt.returning(0, 1), { seq: 7 }))
    expect(returned.seq).toBe(8)
    expect(returned.history).toEqual([
      {
        seq: 8,
        at: DURING.source,
        by: actors.counselor.openid,
        byKind: 'staff',
        what: 'sourceReturned',
        round: 1,
        level: 0,
        reasons: { general: '请补充材料' },
        touched: ['general'],
      },
    ])
  })

  test('The document keeps the last twenty lines, and the number goes on.', () => {
    const history = Array.from({ length: 20 }, (_, index) => entry(index + 1))
    const next = afterSource('submit', onRecord(sourceAttempt.filling(), { history, seq: 20 }))
    expect(next.history).toHaveLength(20)
    expect(next.history.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, index) => index + 2))
  })

  test('Savings of one person within ten minutes are one line, and a new line at ten minutes.', () => {
    const first = save(aRegistration(), DURING.source)
    const second = save(first, DURING.source + 10 * MINUTE - 1, { mobile: '13700000000' })
    expect([second.seq, second.history.length, second.outbox.length]).toEqual([1, 1, 1])
    expect(second.amended['mobile']?.value).toBe('13700000000')
    const third = save(second, DURING.source + 10 * MINUTE)
    expect([third.seq, third.history.length, third.outbox.length]).toEqual([2, 2, 2])
  })

  test('A saving by the next person who bound the record is a line of its own.', () => {
    const first = save(aRegistration(), DURING.source)
    const history = first.history.map((line) => ({ ...line, by: 'openid-former-holder' }))
    expect(save({ ...first, history }, DURING.source + 1).history).toHaveLength(2)
  })

  test('A saving after something else is a line of its own.', () => {
    const first = save(aRegistration(), DURING.source)
    const other = { ...first, history: [...first.history, entry(2)], seq: 2 }
    expect(save(other, DURING.source + 1).history).toHaveLength(3)
  })

  test('No value of any field reaches the history or the outbox.', () => {
    const canary = '金丝雀路八十八号'
    const saved = save(aRegistration(), DURING.source, { mobile: '13911112222' })
    const given = bringing(onRecord(sourceAttempt.filling(), saved), {
      claims: { address: canary, name: '金丝雀' },
    })
    const next = afterSource('submit', onRecord(sourceAttempt.filling(), afterSource('save', given)))
    const corrected = afterSource(
      'correctRoster',
      bringing(sourceAttempt.correcting('draft'), { claims: { address: canary } }),
    )
    const filled = afterDestination(
      'save',
      bringing(destinationAttempt.filling(), { claims: { unitName: canary } }),
    )
    // The graduate, and nobody else, is told the old and the new value of an edit by staff (B3).
    const told = corrected.outbox.filter(({ kind }) => kind === 'notice')
    expect(told).toMatchObject([{ to: GRADUATE, changes: { address: { value: canary } } }])
    const others = corrected.outbox.filter((work) => !told.includes(work))
    for (const { history, outbox } of [next, { ...corrected, outbox: others }, filled])
      for (const value of ['金丝雀', '13911112222', '中共党员', canary])
        expect(JSON.stringify([history, outbox])).not.toContain(value)
    expect(corrected.history.at(-1)?.touched).toEqual(['address'])
  })
})

describe('Outgoing work', () => {
  test('Ids follow from record and line, so that deciding again makes the same work.', () => {
    const given = onRecord(sourceAttempt.approving(0, 1), { seq: 4 })
    const once = afterSource('approve', given)
    expect(once.outbox.map(({ id, kind }) => [id, kind])).toEqual([
      ['registration-1_5', 'event'],
      ['registration-1_5_notice', 'notice'],
    ])
    expect(afterSource('approve', given)).toEqual(once)
    expect(once.outboxDueAt).toBe(DURING.source)
  })

  test('Nobody is told when nobody is bound.', () => {
    const next = afterSource('proxySubmit', onRecord(sourceAttempt.proxying(), { binding: null }))
    expect(next.outbox.map(({ kind }) => kind)).toEqual(['event', 'examine'])
  })

  test('Work that waits already stays, and its time counts.', () => {
    const waiting = { id: 'registration-1_0', dueAt: 5, kind: 'event', entry: entry(0) } as const
    const next = afterSource(
      'submit',
      onRecord(sourceAttempt.filling(), { outbox: [waiting], outboxDueAt: 5 }),
    )
    expect(next.outbox).toHaveLength(3)
    expect(next.outboxDueAt).toBe(5)
    expect(aRegistration().outboxDueAt).toBe(NEVER)
  })
})

describe('Queue and hold', () => {
  test('Submitting puts the record in the queue of its level from now on, and deciding moves it along.', () => {
    const submitted = afterSource('submit', sourceAttempt.filling('draft', 2))
    expect(submitted.queue).toMatchObject({
      source: 'inReview:counselor',
      sourceAt: DURING.source,
      destination: '',
    })
    const given = when(sourceAttempt.approving(0, 2), DURING.source + MINUTE)
    const moved = afterSource('approve', onRecord(given, { queue: submitted.queue }))
    expect(moved.queue).toMatchObject({ source: 'inReview:college', sourceAt: DURING.source + MINUTE })
  })

  test('What stays where it is keeps its place in the queue.', () => {
    const queue = {
      source: '',
      sourceAt: 1,
      sourceBarred: [],
      sourceLists: [],
      sourceChanged: false,
      destination: 'inReview:counselor',
      destinationAt: 2,
      destinationBarred: [],
      destinationLists: ['inReview:counselor', 'inReview:counselor:changed'],
      destinationChanged: true,
      correction: '',
      correctionAt: 0,
    }
    const given = onRecord(sourceAttempt.filling(), { queue, destination: aDestination.inReview() })
    expect(afterSource('save', given).queue).toEqual(queue)
  })

  test('A destination submitted again in another category waits for the first level of that category’s chain.', () => {
    const given = destinationAttempt.filling('returned')
    const freelance = { ...EMPLOYED, category: '76', work: '设计' }
    const chain = { ...given.policy.chain, byCategory: { '76': chainOf(3).slice(1) } }
    const submitted = afterDestination(
      'submit',
      onPolicy(onDestination(given, { claims: freelance }), { chain }),
    )
    expect(submitted.queue.destination).toBe('inReview:college')
  })

  test.each(['approve', 'return'] as const)('After %s the hold on the record is over.', (event) => {
    const lease = { by: actors.counselor.openid, until: DURING.source + 1, request: 'request-1' }
    expect(afterSource(event, onRecord(sourceAttempt.returning(0, 1), { lease })).lease).toBeNull()
  })
})

describe('Digest', () => {
  const content = { round: 1, values: { a: '1', b: '2' }, baseline: { a: '0' }, proofs: { slot: ['x'] } }
  const digest = (over: Partial<typeof content> = {}): string => digestOf({ ...content, ...over }, sha256)

  test('It does not depend on the order in which keys were set.', () => {
    expect(digest({ values: { b: '2', a: '1' } })).toBe(digest())
    expect(canonical({ b: [{ d: 1, c: undefined }], a: null })).toBe('{"a":null,"b":[{"d":1}]}')
  })

  test.each([
    { round: 2 },
    { values: { a: '1', b: '3' } },
    { baseline: { a: '1' } },
    { proofs: { slot: ['y'] } },
  ])('It changes with %j.', (over: Partial<typeof content>) => {
    expect(digest(over)).not.toBe(digest())
  })

  test('A submission’s digest is the hash of exactly what the reviewer sees.', () => {
    const { frozen } = afterSource('submit', sourceAttempt.filling()).source
    const values = { ...ROSTER, ...CLAIMS }
    // The picture of the other flow is not of this submission.
    const proofs = { partyProof: [sha256('partyProof')] }
    expect(frozen?.digest).toBe(sha256(canonical({ round: 1, values, baseline: ROSTER, proofs })))
  })
})

describe('The ruling policy', () => {
  const version = (source: Registration['source']): number =>
    rulingVersion(aRegistration({ source }), 'source', aCohort({ policyVersion: 9 }))
  test('What is being filled in follows today’s rules.', () => {
    expect([version(aSource.draft()), version(aSource.returned())]).toEqual([9, 9])
  })
  test('What was submitted keeps the rules it was submitted under.', () => {
    expect([version(aSource.inReview()), version(aSource.completed())]).toEqual([4, 4])
  })
  test('Each submission of a record follows its own.', () => {
    const given: Attempt['registration'] = aRegistration({
      source: aSource.completed(),
      destination: aDestination.draft(),
    })
    expect(rulingVersion(given, 'destination', aCohort({ policyVersion: 9 }))).toBe(9)
  })
})
