import type { Attempt } from '../../../domain/registration/attempt'
import type { Outgoing, Registration } from '../../../domain/registration/registration'
import {
  bringing,
  by,
  destinationAttempt,
  onRecord,
  seenBy,
  sourceAttempt,
  when,
} from '../../support/attempts'
import { actors, decidesAt } from '../../support/people'
import { afterDestination, afterSource } from '../../support/performed'
import { DURING } from '../../support/school'

const SECONDS = 1_000
const T = DURING.source
const reasons = { general: '手滑点错' }

const messages = ({ outbox }: Registration) =>
  outbox.flatMap((work) => (work.kind === 'notice' ? [[work.notice, work.dueAt]] : []))
const then = (given: Attempt, before: Registration, now: number): Attempt =>
  bringing(when({ ...given, registration: before }, now), { reasons })

describe('The message of a decision', () => {
  test.each([
    ['approve', sourceAttempt.approving(0, 1), 'sourceCompleted'],
    ['return', sourceAttempt.returning(0, 1), 'sourceReturned'],
  ] as const)(
    'That of %s, of a source, leaves when no undoing of it can be under way any more.',
    (event, given, notice) => {
      expect(messages(afterSource(event, given))).toEqual([[notice, T + 20 * SECONDS]])
    },
  )

  test.each([
    ['approve', destinationAttempt.approving(0, 1), 'destinationReviewed'],
    ['return', destinationAttempt.returning(0, 1), 'destinationReturned'],
  ] as const)(
    'That of %s, of a destination, leaves when no undoing of it can be under way any more.',
    (event, given, notice) => {
      expect(messages(afterDestination(event, given))).toEqual([[notice, DURING.destination + 20 * SECONDS]])
    },
  )

  test('Every other message leaves at once.', () => {
    expect(messages(afterSource('recordMismatched', sourceAttempt.recording()))).toEqual([
      ['sourceMismatched', T],
    ])
    const later = when(sourceAttempt.revokingLast(1), T + 60 * SECONDS)
    expect(messages(afterSource('revoke', later))).toEqual([['sourceRevoked', T + 60 * SECONDS]])
  })
})

describe('An approval taken back', () => {
  const given = sourceAttempt.approving(0, 1)
  const approved = afterSource('approve', given)
  const revoked = (after: number, before = approved) => afterSource('revoke', then(given, before, T + after))

  test('Within ten seconds nobody hears of either, and the history knows both.', () => {
    for (const after of [0, 1, 10 * SECONDS - 1]) {
      const next = revoked(after)
      expect(messages(next)).toEqual([])
      expect(next.history.map(({ what }) => what)).toEqual(['sourceApproved', 'sourceApprovalRevoked'])
      expect(next.source).toMatchObject({ status: 'inReview', level: 0 })
    }
  })

  test.each([
    [10 * SECONDS, 20 * SECONDS + 1],
    [20 * SECONDS - 1, 20 * SECONDS + 1],
    [20 * SECONDS, 20 * SECONDS],
    [3_600 * SECONDS, 3_600 * SECONDS],
  ])('%i ms after it the graduate hears of both, in this order.', (after, told) => {
    expect(messages(revoked(after))).toEqual([
      ['sourceCompleted', T + 20 * SECONDS],
      ['sourceRevoked', T + told],
    ])
  })

  test('A message that could not be delivered at once may have arrived: it stays, and so does the other.', () => {
    const late = (work: Outgoing): Outgoing =>
      work.kind === 'notice' ? { ...work, dueAt: T + 70 * SECONDS } : work
    const next = revoked(30 * SECONDS, { ...approved, outbox: approved.outbox.map(late) })
    expect(messages(next).map(([notice]) => notice)).toEqual(['sourceCompleted', 'sourceRevoked'])
  })

  test('A message of the other flow, and one about something else, is left alone.', () => {
    const other = (notice: 'destinationReviewed' | 'recordCorrected'): Outgoing => {
      const [work] = approved.outbox.filter(({ kind }) => kind === 'notice')
      if (work?.kind !== 'notice') throw new Error('no message was on its way')
      return { ...work, id: notice, notice }
    }
    const outbox = [...approved.outbox, other('destinationReviewed'), other('recordCorrected')]
    expect(messages(revoked(1, { ...approved, outbox })).map(([notice]) => notice)).toEqual([
      'destinationReviewed',
      'recordCorrected',
    ])
  })

  test('An approval that nobody is told of, at a level before the last, is taken back as quietly.', () => {
    const first = sourceAttempt.approving(0, 2)
    const moved = afterSource('approve', first)
    const quietly = afterSource('revoke', then(first, moved, T + 9 * SECONDS))
    expect(messages(quietly)).toEqual([])
    const later = afterSource('revoke', then(first, moved, T + 10 * SECONDS))
    expect(messages(later)).toEqual([['sourceRevoked', T + 10 * SECONDS]])
  })

  test('The message of a return in the round before is none of it.', () => {
    const back = afterSource('return', sourceAttempt.returning(0, 2))
    const again = afterSource('submit', when(onRecord(sourceAttempt.filling('returned', 2), back), T + 1))
    const waiting = { ...sourceAttempt.approving(0, 2), registration: again }
    const first = when(bringing(waiting, seenBy(waiting, 'source')), T + 2)
    const moved = afterSource('approve', first)
    const next = afterSource('revoke', then(first, moved, T + 3))
    expect(messages(next)).toEqual([['sourceReturned', T + 20 * SECONDS]])
  })

  test('A slip waits where it waited before; what is taken back later waits from then on.', () => {
    const submitted = afterSource('submit', when(sourceAttempt.filling(), T - 50 * SECONDS))
    const waiting = by({ ...given, registration: submitted }, decidesAt(0))
    const done = afterSource('approve', bringing(waiting, seenBy(waiting, 'source')))
    expect(submitted.queue.sourceAt).toBe(T - 50 * SECONDS)
    expect(revoked(SECONDS, done).queue).toMatchObject({
      source: 'inReview:counselor',
      sourceAt: T - 50 * SECONDS,
    })
    expect(revoked(10 * SECONDS, done).queue.sourceAt).toBe(T + 10 * SECONDS)
  })

  test('An approval of a destination takes its own message along.', () => {
    const one = destinationAttempt.approving(0, 1)
    const reviewed = afterDestination('approve', one)
    const at = (after: number) =>
      messages(afterDestination('revoke', then(one, reviewed, DURING.destination + after)))
    expect(at(10 * SECONDS - 1)).toEqual([])
    expect(at(10 * SECONDS).map(([notice]) => notice)).toEqual(['destinationReviewed', 'destinationRevoked'])
  })
})

describe('A return taken back', () => {
  const given = sourceAttempt.returning(1, 2)
  const returned = afterSource('return', given)
  const back = (before = returned, after = 9 * SECONDS) =>
    afterSource('takeBack', then(given, before, T + after))

  test('It waits again at the level that sent it back, since the level below decided, and nobody hears of it.', () => {
    const next = back()
    expect(next.source).toMatchObject({ status: 'inReview', level: 1, returned: null })
    expect(next.source.frozen).toEqual(given.registration.source.frozen)
    expect(next.source.decisions).toEqual(given.registration.source.decisions)
    expect(next.queue).toMatchObject({ source: 'inReview:college', sourceAt: DURING.source })
    expect(messages(next)).toEqual([])
    expect(next.history.at(-1)).toMatchObject({
      what: 'sourceReturnTakenBack',
      by: actors.otherCollegePerson.openid,
      reasons,
    })
  })

  test('It gives back the return before it, which a withdrawal falls back on, and only that one.', () => {
    const earlier = sourceAttempt.filling('returned').registration.source.returned
    if (earlier === null) throw new Error('nothing was returned')
    const { before: _none, ...left } = earlier
    const twice = onRecord(given, { source: { ...given.registration.source, returned: earlier } })
    const second = afterSource('return', twice)
    expect(second.source.returned?.before).toEqual(left)
    expect(back(second).source.returned).toEqual(earlier)
    const third = afterSource(
      'return',
      onRecord(given, { source: { ...given.registration.source, returned: second.source.returned } }),
    )
    expect(third.source.returned?.before).not.toHaveProperty('before')
  })

  test('It can be decided on again, with its message.', () => {
    const next = back()
    const waiting = { ...given, registration: next }
    const again = afterSource('return', when(bringing(waiting, seenBy(waiting, 'source')), T + 20 * SECONDS))
    expect(messages(again)).toEqual([['sourceReturned', T + 40 * SECONDS]])
  })

  test('A return of a destination takes its message along too.', () => {
    const one = destinationAttempt.returning(0, 1)
    const next = afterDestination(
      'takeBack',
      then(one, afterDestination('return', one), DURING.destination + 1),
    )
    expect(messages(next)).toEqual([])
    expect(next.destination).toMatchObject({ status: 'inReview', level: 0, returned: null })
  })
})
