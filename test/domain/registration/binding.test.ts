import { bound, canUnbind, unbound } from '../../../domain/registration/binding'
import type { Entry, Outgoing } from '../../../domain/registration/registration'
import { GRADUATE } from '../../support/people'
import { aDestination, aRegistration, aSource, PROOFS, ROSTER } from '../../support/registrations'
import { DURING, sha256 } from '../../support/school'

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
    const late = { slot: 'late', field: 'name', sha256: sha256('late'), at: now }
    const next = unbound(
      aRegistration({
        source: aSource.returned(),
        destination: aDestination.draft(),
        proofs: { ...PROOFS, late },
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
    expect(next.proofs).toEqual(PROOFS)
    expect(next.source.frozen).toEqual(aSource.returned().frozen)
    expect(next.roster).toEqual(ROSTER)
    expect(next.history.at(-1)).toMatchObject({ what: 'identityUnbound', by: GRADUATE })
  })

  test('Messages to the person are cancelled; messages to others and the trace are not.', () => {
    const event: Outgoing = { id: 'registration-1_1', dueAt: 7, kind: 'event', entry }
    const outbox = [event, notice(GRADUATE), notice('openid-other')]
    const next = unbound(aRegistration({ outbox, outboxDueAt: 7, seq: 1 }), GRADUATE, now)
    expect(next.outbox.map(({ id }) => id)).toEqual([
      'registration-1_1',
      'n-openid-other',
      'registration-1_2',
    ])
    expect(next.outboxDueAt).toBe(7)
  })
})
