import fc from 'fast-check'
import { reportState, validUntil } from '../../../domain/registration/report-state'
import { aDestination, aRegistration, REPORT } from '../../support/registrations'
import { at } from '../../support/school'

const NEVER_ENDING = at('2100-01-01')

describe('How long a report is in force', () => {
  test.each([
    ['at midnight', '2027-07-01T00:00', 7, '2027-07-08'],
    ['in the last minute of a day', '2027-07-01T23:59', 7, '2027-07-08'],
    ['in the afternoon', '2027-07-01T16:40', 30, '2027-07-31'],
    ['before eight, when it is still yesterday in London', '2027-07-01T07:59', 30, '2027-07-31'],
    ['over the end of February', '2028-02-25T12:00', 7, '2028-03-03'],
    ['over New Year', '2027-12-28T12:00', 7, '2028-01-04'],
  ])(
    'Issued %s (%s) for %i days it ends at midnight in China, the day of issue being the first.',
    (...row) => {
      const [, issued, days, ends] = row
      expect(validUntil(at(issued), days, NEVER_ENDING)).toBe(at(ends))
    },
  )

  test('The last millisecond of a day in China still counts as that day.', () => {
    expect(validUntil(at('2027-07-02') - 1, 7, NEVER_ENDING)).toBe(at('2027-07-08'))
    expect(validUntil(at('2027-07-02'), 7, NEVER_ENDING)).toBe(at('2027-07-09'))
  })

  test('No report outlives the service (N11).', () => {
    const end = at('2028-01-01')
    expect(validUntil(at('2027-12-25T10:00'), 7, end)).toBe(end)
    expect(validUntil(at('2027-12-25T10:00'), 30, end)).toBe(end)
    expect(validUntil(at('2027-12-24T10:00'), 7, end)).toBe(at('2027-12-31'))
  })

  test('It is never shorter than the rest of the days before the last, nor longer than all of them.', () => {
    const DAY = 86_400_000
    fc.assert(
      fc.property(
        fc.integer({ min: at('2026-01-01'), max: at('2030-01-01') }),
        fc.constantFrom(7, 30),
        (now, days) => {
          const left = validUntil(now, days, NEVER_ENDING) - now
          expect(left).toBeGreaterThan((days - 1) * DAY)
          expect(left).toBeLessThanOrEqual(days * DAY)
        },
      ),
      { seed: 20270707, numRuns: 300 },
    )
  })
})

const until = at('2027-07-31')
const report = {
  _id: REPORT.archive,
  kind: 'archive',
  confirmationId: 'confirmation-1',
  revokedAt: null,
  validUntil: until,
} as const
const reports = { archive: REPORT.archive, household: null }
const confirmed = aRegistration({ destination: aDestination.confirmed(), reports })

describe('What a report is worth', () => {
  test('It is valid up to the millisecond before it ends, and expired at the instant it ends.', () => {
    expect(reportState(report, confirmed, until - 1)).toBe('valid')
    expect(reportState(report, confirmed, until)).toBe('expired')
    expect(reportState(report, confirmed, until + 1)).toBe('expired')
  })

  test.each([
    ['it was taken back', { ...report, revokedAt: 1 }, confirmed],
    ['the record is gone', report, null],
    [
      'the graduate was taken off the list',
      report,
      { ...confirmed, removed: { at: 1, by: 'openid-office', reason: '退学' } },
    ],
    [
      'what it reports was corrected',
      report,
      aRegistration({ destination: aDestination.reviewed(), reports }),
    ],
    ['what it reports was confirmed anew', { ...report, confirmationId: 'confirmation-0' }, confirmed],
    [
      'no report of its kind stands any more',
      report,
      aRegistration({ destination: aDestination.confirmed() }),
    ],
  ])('It is void when %s, expired or not.', (_, given, registration) => {
    expect([until - 1, until].map((now) => reportState(given, registration, now))).toEqual(['void', 'void'])
  })

  test('It is replaced when a newer one of its kind stands, expired or not; one of the other kind changes nothing.', () => {
    const newer = { ...confirmed, reports: { archive: 'N2C4E6G8J0K2M4N6', household: null } }
    expect([until - 1, until].map((now) => reportState(report, newer, now))).toEqual(['replaced', 'replaced'])
    const other = { ...confirmed, reports: { archive: REPORT.archive, household: REPORT.household } }
    expect(reportState(report, other, until - 1)).toBe('valid')
  })

  test('Whatever comes together, void goes before replaced, replaced before expired, expired before valid.', () => {
    const situation = fc.record({
      revoked: fc.boolean(),
      gone: fc.boolean(),
      removed: fc.boolean(),
      changed: fc.boolean(),
      standing: fc.constantFrom('own', 'newer', 'none'),
      now: fc.constantFrom(until - 1, until, until + 1),
    })
    fc.assert(
      fc.property(situation, ({ revoked, gone, removed, changed, standing, now }) => {
        const archive = { own: REPORT.archive, newer: 'N2C4E6G8J0K2M4N6', none: null }[standing]
        const registration = aRegistration({
          destination: changed ? aDestination.reviewed() : aDestination.confirmed(),
          reports: { archive, household: REPORT.household },
          removed: removed ? { at: 1, by: 'openid-office', reason: '退学' } : null,
        })
        const order: (readonly [string, boolean])[] = [
          ['void', revoked || gone || removed || changed || standing === 'none'],
          ['replaced', standing === 'newer'],
          ['expired', now >= until],
          ['valid', true],
        ]
        const state = reportState(
          { ...report, revokedAt: revoked ? 1 : null },
          gone ? null : registration,
          now,
        )
        expect(state).toBe(order.find(([, holds]) => holds)?.[0])
      }),
      { seed: 20270708, numRuns: 500 },
    )
  })
})
