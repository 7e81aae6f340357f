import { effectiveValues } from '../../../domain/registration/effective-values'
import { standingProofs } from '../../../domain/registration/standing-proof'
import { bound, canUnbind, checked, released, unbound } from '../../../domain/registration/binding'
import { withUpload } from '../../../domain/registration/proofs'
import type { Entry, Outgoing } from '../../../domain/registration/registration'
import { GRADUATE } from '../../support/people'
import {
  aCorrection,
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
    expect(next.binding).toEqual({ openid: 'openid-new', at: now, realName: 'unchecked', check: null })
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
      'registration-1_resume_1',
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
      'registration-1_resume_2',
      'registration-1_2',
    ])
    expect(next.outboxDueAt).toBe(7)
  })
})

describe('A binding that staff take away', () => {
  const taken = { by: 'openid-counselor', reason: '绑错了人', now }
  const held = aRegistration({
    source: aSource.inReview(),
    correction: aCorrection(),
    uploads: { coming: anUpload('coming', { flow: 'source', slot: 'partyProof' }) },
    outbox: [notice(GRADUATE), notice('openid-other')],
  })

  test('The record belongs to nobody; the history says who took it, and why.', () => {
    const next = released(held, taken)
    expect(next.binding).toBeNull()
    expect(next.history.at(-1)).toMatchObject({
      what: 'identityReleased',
      by: taken.by,
      byKind: 'staff',
      reasons: { general: taken.reason },
    })
  })

  test('What was submitted stays whole, in review as it was: values, answers, pictures; a correction ends as withdrawn.', () => {
    const next = released(held, taken)
    expect(next.source).toEqual(held.source)
    expect([next.correction, next.uploads, next.receipts, next.queue.correction]).toEqual([null, {}, {}, ''])
    expect(standingProofs(next, 'source')).toEqual(standingProofs(held, 'source'))
    const ended = next.outbox.filter(({ kind }) => kind === 'correction')
    expect(ended).toMatchObject(held.correction === null ? [] : [{ correction: { status: 'withdrawn' } }])
  })

  test('What the graduate had changed at once and submitted reads as it was approved; later edits go back to it.', () => {
    const self = (value: string) =>
      ({ value, was: '', cause: 'self', ref: '', by: GRADUATE, at: now, before: null }) as const
    const submitted = aSource.completed()
    const values = { ...submitted.frozen?.values, foreignLanguage: '英语', mobile: '13900000000' }
    const source = {
      ...submitted,
      frozen: submitted.frozen === null ? null : { ...submitted.frozen, values },
    }
    const amended = { foreignLanguage: self('英语'), mobile: self('13911112222') }
    const next = released(aRegistration({ source, amended }), taken)
    expect(effectiveValues(next)).toMatchObject({ foreignLanguage: '英语', mobile: '13900000000' })
    expect(next.source.survey).toEqual(source.survey)
  })

  test('A confirmation ends with the binding of who gave it, whatever it reports; what the school reviewed stays.', () => {
    const destination = aDestination.confirmed()
    const next = released(aRegistration({ source: aSource.completed(), destination }), taken)
    expect(next.destination).toEqual({ ...destination, status: 'reviewed', confirmation: null })
  })

  test('The former holder is told once that it was taken, and nothing else any more.', () => {
    const notices = released(held, taken).outbox.filter(({ kind }) => kind === 'notice')
    expect(notices).toEqual([
      notice('openid-other'),
      {
        id: 'registration-1_1_notice',
        dueAt: now,
        kind: 'notice',
        to: GRADUATE,
        notice: 'identityReleased',
        params: { round: '0' },
        changes: {},
      },
    ])
  })

  test('What the holder had changed at once is undone, as when they let go themselves.', () => {
    const mobile = { value: '13900000000', was: '13800000000', ref: '', by: GRADUATE, before: null } as const
    const before = aRegistration({ amended: { mobile: { ...mobile, cause: 'self', at: now } } })
    expect(released(before, taken).amended).toEqual({})
    const mended = aRegistration({ amended: { mobile: { ...mobile, cause: 'staff', at: now } } })
    expect(released(mended, taken).amended).toEqual(mended.amended)
  })

  test('Of a record that nobody holds, nobody is told.', () => {
    const next = released(aRegistration({ binding: null, outbox: [] }), taken)
    expect(next.outbox.filter(({ kind }) => kind === 'notice')).toEqual([])
  })
})

describe('A real name that was checked', () => {
  const check = { way: 'manual', by: 'openid-counselor', at: now, reason: '', sha256: 'picture' } as const
  const told = (next: ReturnType<typeof checked>) =>
    next.outbox.flatMap((work) => (work.kind === 'notice' ? [[work.to, work.notice]] : []))

  test('Passed by a picture: the binding says by whom and on which picture, and its holder is told.', () => {
    const next = checked(aRegistration(), { ...check, passed: true })
    expect(next.binding).toEqual({ ...aRegistration().binding, realName: 'passed', check })
    expect(next.history.at(-1)).toMatchObject({ what: 'identityChecked', by: check.by, byKind: 'staff' })
    expect(told(next)).toEqual([[GRADUATE, 'identityPassed']])
  })

  test('Refused: the reason is with the binding and in the history.', () => {
    const next = checked(aRegistration(), { ...check, passed: false, reason: '看不清' })
    expect(next.binding).toMatchObject({ realName: 'refused', check: { reason: '看不清' } })
    expect(next.history.at(-1)).toMatchObject({ what: 'identityRefused', reasons: { general: '看不清' } })
    expect(told(next)).toEqual([[GRADUATE, 'identityRefused']])
  })

  test('By phone the student did it and is looking at the answer: no message.', () => {
    const next = checked(aRegistration(), { ...check, way: 'phone', by: GRADUATE, sha256: '', passed: true })
    expect(next.history.at(-1)).toMatchObject({ what: 'identityChecked', byKind: 'student' })
    expect(told(next)).toEqual([])
  })

  test('Binding anew asks anew: what was checked belongs to the binding that was.', () => {
    const passed = checked(aRegistration(), { ...check, passed: true })
    const again = bound(unbound(passed, GRADUATE, now), 'openid-new', now + 1)
    expect(again.binding).toMatchObject({ realName: 'unchecked', check: null })
  })

  test('Nobody’s name is checked where nobody is bound.', () => {
    expect(() => checked(aRegistration({ binding: null }), { ...check, passed: true })).toThrow('nobody')
  })
})
