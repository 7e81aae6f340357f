import { erasureOf } from '../../../domain/keeping/erasure'
import { keepLimits } from '../../../domain/keeping/kinds'
import { cohortEnd, daysOf, endOfKeeping, spansKept, stepsDue } from '../../../domain/keeping/schedule'
import { isSettled, lastPurge, stripped } from '../../../domain/keeping/strip'
import type { Registration } from '../../../domain/registration/registration'
import { historyCohort, START } from '../../support/histories/history-school'
import { aCorrection, aDestination, aRegistration, aSource } from '../../support/registrations'

/** What goes when a graduate asks for it, and what the law or the purpose still needs. */
const DAY = 86_400_000
const cohort = historyCohort(START, null)
const served = Date.parse('2028-01-01T00:00:00+08:00')
const evidenceEnd = served + 1_096 * DAY
const untouched: Partial<Registration> = { source: aSource.draft(), binding: null }
const gone = { at: START, by: 'office', reason: 'not ours' }
const june = { graduatesOn: '2027-06' }
const whole = (over: Partial<Registration> = {}) => aRegistration({ roster: june, ...untouched, ...over })

test('As long as the service runs the school needs it; the refusal says when it will be possible.', () => {
  expect(erasureOf(cohort, whole(), served - 1)).toEqual({
    ok: false,
    error: { code: 'serviceRuns', until: served },
  })
  expect(erasureOf(cohort, whole({ roster: { graduatesOn: '2027-12' } }), served)).toMatchObject({
    error: { code: 'serviceRuns', until: Date.parse('2028-07-01T00:00:00+08:00') },
  })
})

test('With the end of the service what is personal goes at once, and the evidence says until when it stays.', () => {
  expect(erasureOf(cohort, whole(), served)).toEqual({
    ok: true,
    value: { what: 'personal', keptUntil: evidenceEnd },
  })
})

test('Of whom only the evidence is left it is kept to its last millisecond, and then nothing stays.', () => {
  const left = stripped(whole(), { now: served, by: 'retention', servedUntil: served })
  expect(erasureOf(cohort, left, evidenceEnd - 1)).toMatchObject({
    error: { code: 'evidenceKept', until: evidenceEnd },
  })
  expect(erasureOf(cohort, left, evidenceEnd)).toMatchObject({ value: { what: 'whole', keptUntil: null } })
  expect(erasureOf(cohort, whole(), evidenceEnd)).toMatchObject({ value: { what: 'whole' } })
})

test('Who was taken off the list goes at any time: whole where nothing was ever handed in or decided.', () => {
  expect(erasureOf(cohort, whole({ removed: gone, amended: {} }), START)).toEqual({
    ok: true,
    value: { what: 'whole', keptUntil: null },
  })
})

test.each([
  ['a source submission', { source: { ...aSource.draft(), round: 1 } }],
  ['a destination submission', { destination: { ...aDestination.none(), round: 1 } }],
  ['what the school brought', { destination: aDestination.inReview(0) }],
  ['a report', { reports: { archive: 'A2C4E6G8J0K2M4N6', household: null } }],
  ['a report of the household', { reports: { archive: null, household: 'H2C4E6G8J0K2M4N6' } }],
  ['a correction', { correction: aCorrection() }],
  [
    'an edit by staff',
    {
      amended: { name: { value: 'a', was: 'b', cause: 'staff', ref: '', by: 'x', at: START, before: null } },
    },
  ],
] as const)('Of who was taken off the list %s stays as evidence.', (_name, over) => {
  expect(erasureOf(cohort, whole({ removed: gone, ...over }), START)).toEqual({
    ok: true,
    value: { what: 'personal', keptUntil: evidenceEnd },
  })
})

test('The evidence duty is three years whatever leap years lie between, and no cohort can go below it.', () => {
  const threeYearsLater = Date.parse('2031-01-01T00:00:00+08:00')
  expect(evidenceEnd).toBeGreaterThanOrEqual(threeYearsLater)
  expect(keepLimits.evidenceDays[0]).toBeGreaterThanOrEqual(3 * 365 + 1)
  expect(spansKept(cohort)).toEqual({ personalDays: 90, evidenceDays: 1_096 })
})

test('A cohort that keeps longer is obeyed, by the rules of today.', () => {
  const longer = { ...cohort, keeping: { personalDays: 200, evidenceDays: 2_000 } }
  expect(cohortEnd(longer, 'personal')).toBe(served + 200 * DAY)
  expect(endOfKeeping(longer, whole(), 'evidence')).toBe(served + 2_000 * DAY)
  expect(daysOf({ personalDays: 1, evidenceDays: 2 })).toEqual({ personal: 1, evidence: 2 })
})

test('The ends come in their order, and one that is done does not come again.', () => {
  const personal = served + 90 * DAY
  expect(stepsDue(cohort, whole(), personal - 1)).toEqual([])
  expect(stepsDue(cohort, whole(), personal)).toEqual(['personal'])
  expect(stepsDue(cohort, whole(), evidenceEnd)).toEqual(['personal', 'evidence'])
  expect(stepsDue(cohort, whole({ kept: 'evidence' }), evidenceEnd - 1)).toEqual([])
  expect(stepsDue(cohort, whole({ kept: 'evidence' }), evidenceEnd)).toEqual(['evidence'])
})

test('Only looking after pictures is no work that a record waits for.', () => {
  const paths = { incoming: 'i', kept: 'k', viewing: 'v' }
  const quiet = [
    { id: 'e', dueAt: 1, kind: 'expire', proof: 'p' },
    { id: 'd', dueAt: 1, kind: 'discard', proof: 'p', paths },
  ] as const
  expect(isSettled({ outbox: quiet })).toBe(true)
  expect(isSettled({ outbox: [...quiet, { id: 'x', dueAt: 1, kind: 'recount', collegeId: '' }] })).toBe(false)
})

test('What a record leaves to be done knows every file, also of uploads and of work that was still to come.', () => {
  const paths = (name: string) => ({ incoming: `i${name}`, kept: `k${name}`, viewing: `v${name}` })
  const registration = whole({
    proofs: {},
    uploads: { u: { flow: 'source', slot: 's', at: 1, until: 2, hold: null, paths: paths('u') } },
    outbox: [{ id: 'd', dueAt: 9, kind: 'discard', proof: 'p', paths: paths('d') }],
  })
  const next = lastPurge(stripped(registration, { now: 5, by: 'office', servedUntil: 1 }), {
    now: 5,
    by: 'office',
  })
  expect(next.outbox).toMatchObject([
    {
      kind: 'purge',
      step: 'personal',
      by: 'office',
      paths: ['iu', 'ku', 'vu', 'id', 'kd', 'vd'],
      pictures: 0,
    },
    { kind: 'purge', step: 'evidence', by: 'office', paths: [] },
  ])
  expect(next.outboxDueAt).toBe(5)
})
