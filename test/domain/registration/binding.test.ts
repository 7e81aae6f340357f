import { standingProofs } from '../../../domain/registration/standing-proof'
import { bound, canUnbind, unbound } from '../../../domain/registration/binding'
import { withUpload } from '../../../domain/registration/proofs'
import type { Entry, Outgoing } from '../../../domain/registration/registration'
import { GRADUATE } from '../../support/people'
import {
  aDestination,
  anUpload,
  aProof,
  aRegistration,
  aSource,
  pathsOf,
  PROOFS,
  ROSTER,
} from '../../support/registrations'
import { DURING } from '../../support/school'

const now = DURING.source
const entry: Entry = {
  seq: 1,
  at: 1,
  by: GRADUATE,
  byKind: 'student',
  what: 'sourceSaved',
  round: 0,
  level: 0,
  reasons: {},
  touched: [],
}
const notice = (to: string): Outgoing => ({
  id: `n-${to}`,
  dueAt: 9,
  kind: 'notice',
  to,
  notice: 'sourceReturned',
  params: {},
  changes: {},
})

describe('Binding', () => {
  test('The record belongs to who bound it, since when, and the history says so.', () => {
    const next = bound(aRegistration({ binding: null }), 'openid-new', now)
    expect(next.binding).toEqual({ openid: 'openid-new', at: now, realName: 'notNeeded' })
    expect(next.history.at(-1)).toMatchObject({
      what: 'identityBound',
      by: 'openid-new',
      byKind: 'student',
      seq: 1,
    })
    expect(next.outbox.map(({ id }) => id)).toEqual(['registration-1_1'])
  })

  test('A student lets go only while nothing submitted is relied on (R1, G10).', () => {
    const may = (over: Parameters<typeof aRegistration>[0]): boolean => canUnbind(aRegistration(over))
    expect([aSource.draft(), aSource.returned()].map((source) => may({ source }))).toEqual([true, true])
    expect([aSource.inReview(), aSource.completed()].map((source) => may({ source }))).toEqual([false, false])
    const destinations = [aDestination.none(), aDestination.draft(), aDestination.returned()]
    expect(destinations.map((destination) => may({ destination }))).toEqual([true, true, true])
    const relied = [aDestination.inReview(), aDestination.reviewed(), aDestination.confirmed()]
    expect(relied.map((destination) => may({ destination }))).toEqual([false, false, false])
  })

  test('What was entered and not submitted goes with the person; what was submitted stays.', () => {
    const next = unbound(
      aRegistration({
        source: aSource.returned(),
        destination: aDestination.draft(),
        receipts: { 'me.get': { requestId: 'r', bodyHash: 'h', reply: {} } },
      }),
      GRADUATE,
      now,
    )
    expect(next.binding).toBeNull()
    expect([next.source.claims, next.source.survey, next.destination.claims, next.receipts]).toEqual([
      {},
      {},
      {},
      {},
    ])
    expect(next.source.frozen).toEqual(aSource.returned().frozen)
    expect(next.roster).toEqual(ROSTER)
    expect(next.history.at(-1)).toMatchObject({ what: 'identityUnbound', by: GRADUATE })
  })

  test('Pictures that a submission names stay without standing any more; every other one is let go with its files.', () => {
    const late = aProof('late', { flow: 'source', slot: 'directedList' })
    const before = aRegistration({
      source: aSource.returned(),
      proofs: { ...PROOFS, late },
      uploads: { coming: anUpload('coming', { flow: 'source', slot: 'partyProof' }) },
    })
    const next = unbound(before, GRADUATE, now)
    expect(next.proofs).toEqual({ p1: { ...PROOFS['p1'], removedAt: now } })
    expect(standingProofs(next, 'source')).toEqual([])
    expect(next.uploads).toEqual({})
    const gone = next.outbox.filter(({ kind }) => kind === 'discard')
    expect(gone).toEqual([
      { id: 'p2_gone', dueAt: now, kind: 'discard', proof: 'p2', paths: pathsOf('p2') },
      { id: 'late_gone', dueAt: now, kind: 'discard', proof: 'late', paths: pathsOf('late') },
    ])
    expect(next.outboxDueAt).toBe(now)
  })

  test('Before anything was submitted, letting go keeps no picture at all, and the sweep of an upload stays.', () => {
    const begun = withUpload(aRegistration({ source: aSource.draft() }), 'coming', {
      flow: 'source',
      slot: 'partyProof',
      at: now,
      paths: pathsOf('coming'),
    })
    if (!('registration' in begun)) throw new Error('no upload')
    const next = unbound({ ...begun.registration, outbox: [begun.outgoing] }, GRADUATE, now)
    expect([next.proofs, next.uploads]).toEqual([{}, {}])
    expect(next.outbox.map(({ id }) => id)).toEqual([
      'coming_sweep',
      'p1_gone',
      'p2_gone',
      'registration-1_1',
    ])
  })

  test('Messages to the person are cancelled; messages to others and the trace are not.', () => {
    const event: Outgoing = { id: 'registration-1_1', dueAt: 7, kind: 'event', entry }
    const outbox = [event, notice(GRADUATE), notice('openid-other')]
    const next = unbound(aRegistration({ outbox, outboxDueAt: 7, seq: 1, proofs: {} }), GRADUATE, now)
    expect(next.outbox.map(({ id }) => id)).toEqual([
      'registration-1_1',
      'n-openid-other',
      'registration-1_2',
    ])
    expect(next.outboxDueAt).toBe(7)
  })
})
