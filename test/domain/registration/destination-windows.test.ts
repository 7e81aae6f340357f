import { allowedActions } from '../../../domain/registration/allowed-actions'
import type { Attempt } from '../../../domain/registration/attempt'
import { decideDestination, type DestinationEvent } from '../../../domain/registration/destination-flow'
import { shownCategory } from '../../../domain/registration/shown-destination'
import { serviceEnd } from '../../../domain/cohort/service-end'
import { destinationAttempt, onCohort, onDestination, onRecord, when } from '../../support/attempts'
import { afterDestination } from '../../support/performed'
import { aDestination, aRegistration, ROSTER } from '../../support/registrations'
import { aCohort, WINDOWS } from '../../support/school'

/**
 * Notice N in milliseconds of the world's clock, written down by hand: confirmation 6月28日-7月3日, change 7月1日至8月31日,
 * cut-off 7月1日; a day entered as the last one is open until midnight in China, eight hours ahead of Greenwich.
 */
const CONFIRMS = Date.UTC(2027, 5, 27, 16)
const CHANGES = Date.UTC(2027, 5, 30, 16)
const CONFIRMED = Date.UTC(2027, 6, 3, 16)
const CHANGED = Date.UTC(2027, 7, 31, 16)
const CUT_OFF = CHANGES
/** Graduation in June 2027, and six months more. */
const SERVED = Date.UTC(2027, 11, 31, 16)

test('The cohort of the stories has the windows of the notice, entered as days in China.', () => {
  expect(WINDOWS.confirmation).toEqual({ opensAt: CONFIRMS, closesAt: CONFIRMED })
  expect(WINDOWS.change).toEqual({ opensAt: CHANGES, closesAt: CHANGED })
  expect(aCohort().cutOffAt).toBe(CUT_OFF)
})

const tries = {
  confirm: destinationAttempt.confirming(),
  reportError: destinationAttempt.objecting('reviewed'),
  askChange: destinationAttempt.objecting('confirmed'),
  change: destinationAttempt.changingSelf('confirmed'),
  correct: destinationAttempt.changing('reviewed'),
  reopen: destinationAttempt.changing('confirmed'),
  save: destinationAttempt.filling('none'),
  submit: destinationAttempt.filling('draft'),
} as const satisfies Partial<Record<DestinationEvent, Attempt>>
type Tried = keyof typeof tries

/** What may be done in each stretch of time; the destination window closes when the confirmation opens. */
const stretches: readonly (readonly [from: number, may: readonly Tried[]])[] = [
  [CONFIRMS - 1, ['reportError', 'correct', 'reopen', 'save', 'submit']],
  [CONFIRMS, ['confirm', 'reportError', 'correct', 'reopen']],
  [CHANGES, ['confirm', 'reportError', 'askChange', 'change', 'correct', 'reopen', 'save', 'submit']],
  [CONFIRMED, ['confirm', 'reportError', 'askChange', 'change', 'correct', 'reopen', 'save', 'submit']],
  [CHANGED, ['reportError']],
]
const boundaries = { CONFIRMS, CHANGES, CONFIRMED, CHANGED }
const moments = Object.entries(boundaries).flatMap(([name, boundary]) =>
  ([-1, 0, 1] as const).map((off) => [name, off, boundary + off] as const),
)
const mayAt = (now: number): readonly Tried[] => stretches.filter(([from]) => from <= now).at(-1)?.[1] ?? []
const names = Object.keys(tries) as Tried[]

describe.each(moments)('At %s and %i ms (N2)', (_name, _off, now) => {
  test.each(names)('%s is allowed or refused as the notice says.', (event) => {
    const outcome = decideDestination(event, when(tries[event], now))
    expect(outcome.ok).toBe(mayAt(now).includes(event))
  })

  test.each(names)('The button for %s says the same.', (event) => {
    const { input: _input, ...given } = when(tries[event], now)
    expect(allowedActions({ ...given, input: {} }).destination.includes(event)).toBe(
      mayAt(now).includes(event),
    )
  })
})

test('A draft of 待就业 is saved and handed in from the cut-off until the change period ends (N12).', () => {
  const claims = { category: '70', 'archive.transfer': '转回生源地', 'archive.place': '430102' }
  const given = onDestination(onRecord(destinationAttempt.filling('draft'), { proofs: {} }), { claims })
  for (const [now, expected] of [
    [CUT_OFF - 1, false],
    [CUT_OFF, true],
    [CHANGED - 1, true],
    [CHANGED, false],
  ] as const)
    for (const event of ['save', 'submit'] as const)
      expect(decideDestination(event, when(given, now)).ok).toBe(expected)
})

describe('What is shown around the cut-off (N12)', () => {
  const other = { ...aDestination.reviewed(), category: '801' }
  test.each([
    ['none', aDestination.none(), '', '70'],
    ['draft', aDestination.draft(), '', '70'],
    ['returned', aDestination.returned(), '', '70'],
    ['inReview', aDestination.inReview(), '', '70'],
    ['reopened', { ...aDestination.reviewed(), status: 'draft' as const }, '', '70'],
    ['reviewed', other, '801', '801'],
    ['confirmed', aDestination.confirmed(), '10', '10'],
  ])('Who stands at %s is shown accordingly.', (...[, destination, before, after]) => {
    const shown = (now: number): string => shownCategory(aRegistration({ destination }), aCohort(), now)
    expect([-1, 0, 1].map((off) => shown(CUT_OFF + off))).toEqual([before, after, after])
    // Nothing else moves it: neither the windows nor the end of the service.
    for (const later of [CONFIRMED, CHANGED, SERVED]) expect(shown(later)).toBe(after)
  })

  test('Who counts as 待就业 may change that until the change period ends, and is then shown as what was reviewed.', () => {
    const submitted = afterDestination('submit', when(destinationAttempt.filling('draft'), CUT_OFF))
    expect(shownCategory(submitted, aCohort(), CUT_OFF)).toBe('70')
    const reviewed = aRegistration({ destination: aDestination.reviewed() })
    expect(shownCategory(reviewed, aCohort(), CUT_OFF + 1)).toBe('10')
  })
})

describe('The end of the service: graduation plus six months (N11)', () => {
  const issue = (graduatesOn: string, now: number): boolean =>
    decideDestination(
      'issueReport',
      when(onRecord(destinationAttempt.reporting(), { roster: { ...ROSTER, graduatesOn } }), now),
    ).ok

  test.each([
    ['2027-06', SERVED],
    ['2027-03', Date.UTC(2027, 8, 30, 16)],
    ['2026-12', Date.UTC(2027, 5, 30, 16)],
    ['', SERVED],
  ])('Who graduates in %j has reports until then.', (graduatesOn, end) => {
    expect([-1, 0, 1].map((off) => issue(graduatesOn, end + off))).toEqual([true, false, false])
    expect(serviceEnd(aCohort(), aRegistration({ roster: { ...ROSTER, graduatesOn } }))).toBe(end)
  })
})

test('A confirmation that the school has voided is given again after the change period, until the service ends (N11).', () => {
  const again = onDestination(destinationAttempt.confirming(), { confirmableLate: true })
  const mend = onDestination(destinationAttempt.changing('reviewed'), { confirmableLate: true })
  for (const [now, expected] of [
    // Never before anybody confirms.
    [CONFIRMS - 1, false],
    [CHANGED, true],
    [SERVED - 1, true],
    [SERVED, false],
  ] as const) {
    expect(decideDestination('confirm', when(again, now)).ok).toBe(expected)
    // What the school finds wrong then can be mended then.
    if (now >= CHANGED) expect(decideDestination('correct', when(mend, now)).ok).toBe(expected)
  }
  const confirmed = afterDestination('confirm', when(destinationAttempt.confirming(), CONFIRMS))
  const mended = afterDestination('correct', when(destinationAttempt.changing('reviewed'), CHANGED - 1))
  expect([confirmed, mended].map(({ destination }) => destination.confirmableLate)).toEqual([true, true])
})

test('Who is approved so late that less time is left than a return gives may confirm until the service ends.', () => {
  const approvedAt = (now: number): boolean =>
    afterDestination('approve', when(destinationAttempt.approving(0, 1), now)).destination.confirmableLate
  const late = CHANGED - 3 * 24 * 3_600_000
  expect([late - 1, late, CHANGED].map(approvedAt)).toEqual([false, true, true])
})

describe('Brought half by the school while graduates confirm, with the destination window closed (N6)', () => {
  const brought = afterDestination('prefill', when(destinationAttempt.prefilling(), CONFIRMS))
  const given = onCohort(onRecord(destinationAttempt.filling('draft'), brought), {
    windows: { confirmation: WINDOWS.confirmation, destination: WINDOWS.destination },
  })

  test.each([
    [CONFIRMED - 1, true],
    [CONFIRMED, false],
  ])('At %i the graduate may or may not add the archive’s way.', (now, expected) => {
    expect(decideDestination('save', when(given, now)).ok).toBe(expected)
  })

  test('Brought before the window to fill in, it waits for that window.', () => {
    const early = afterDestination(
      'prefill',
      when(destinationAttempt.prefilling(), WINDOWS.destination.opensAt - 1),
    )
    expect(early.destination.returned).toBeNull()
  })

  test('Brought on the last day, it may be completed for as many days as after a return.', () => {
    const late = afterDestination('prefill', when(destinationAttempt.prefilling(), CONFIRMED - 1))
    expect(late.destination.returned?.resubmitBy).toBe(CONFIRMED - 1 + 3 * 24 * 3_600_000)
  })
})

describe('Opened again while graduates confirm, with the destination window closed (N8)', () => {
  const DAY = 24 * 3_600_000
  const opened = CONFIRMS + DAY
  const reopened = afterDestination('reopen', when(destinationAttempt.changing('reviewed'), opened))
  const resubmitBy = opened + 3 * DAY
  /** Only the confirmation window is there: nothing else would let the graduate submit. */
  const given = onCohort(onRecord(destinationAttempt.filling('draft'), reopened), {
    windows: { confirmation: WINDOWS.confirmation, destination: WINDOWS.destination },
  })

  test('The day until which it may be mended is so many days after it was opened again.', () => {
    expect(reopened.destination.returned?.resubmitBy).toBe(resubmitBy)
  })

  test.each([
    [opened, true],
    [resubmitBy - 1, true],
    [resubmitBy, false],
    [resubmitBy + 1, false],
  ])('At %i the graduate may or may not save and submit.', (now, expected) => {
    for (const event of ['save', 'submit'] as const) {
      const outcome = decideDestination(event, when(given, now))
      expect(outcome).toMatchObject(expected ? { ok: true } : { ok: false, error: 'destinationOpen' })
    }
  })

  test('Sent back to nobody: a draft of before that nobody opened again is closed.', () => {
    const { returned: _returned, ...destination } = given.registration.destination
    const before = onRecord(given, { destination: { ...destination, returned: null } })
    expect(decideDestination('submit', when(before, opened))).toMatchObject({ error: 'destinationOpen' })
  })
})
