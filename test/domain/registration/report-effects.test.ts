import type { Attempt } from '../../../domain/registration/attempt'
import { performDestination } from '../../../domain/registration/perform'
import { reportContent } from '../../../domain/registration/report-content'
import { bringing, destinationAttempt, onCohort, onDestination, onRecord, when } from '../../support/attempts'
import { afterDestination as after } from '../../support/performed'
import { REPORT } from '../../support/registrations'
import { at, DURING } from '../../support/school'

const issuing = destinationAttempt.reporting()
const workOf = (event: 'issueReport' | 'revokeReport', given: Attempt) =>
  after(event, given).outbox.filter(({ kind }) => kind === 'report' || kind === 'revokeReport')

describe('Issuing', () => {
  test('The record names the number, and the report follows as outgoing work with all that it will ever say.', () => {
    const { registration, cohort } = issuing
    const next = after('issueReport', issuing)
    expect(next.reports).toEqual({ archive: REPORT.archive, household: null })
    const report = {
      _id: REPORT.archive,
      registrationId: registration._id,
      campusId: registration.campusId,
      cohortId: registration.cohortId,
      kind: 'archive',
      confirmationId: 'confirmation-1',
      name: '林晓舟',
      issuer: cohort.name,
      lines: reportContent(issuing, 'archive'),
      issuedAt: DURING.change,
      // From 10:00 on 1 August, seven days.
      validUntil: at('2027-08-08'),
      revokedAt: null,
    }
    expect(workOf('issueReport', issuing)).toEqual([
      { id: `report_${REPORT.archive}`, dueAt: DURING.change, kind: 'report', report },
    ])
    expect(next.destination).toEqual(registration.destination)
    expect(next.history.at(-1)).toMatchObject({ what: 'reportIssued', touched: ['archive'] })
  })

  test('A second one of the kind replaces the first; one of the other kind stands beside it.', () => {
    const first = after('issueReport', issuing)
    const again = bringing(
      { ...issuing, registration: first },
      { report: { kind: 'archive', days: 30, number: 'N2C4E6G8J0K2M4N6' } },
    )
    expect(after('issueReport', again).reports).toEqual({ archive: 'N2C4E6G8J0K2M4N6', household: null })
    const moved = { ...first, household: { moved: true, origin: 'import', values: {} } } as const
    const other = bringing(
      { ...issuing, registration: moved },
      { report: { kind: 'household', days: 30, number: REPORT.household } },
    )
    expect(after('issueReport', other).reports).toEqual(REPORT)
  })

  test('In the last days of the service it ends with the service.', () => {
    const late = when(issuing, at('2027-12-29T10:00'))
    expect(workOf('issueReport', late)).toMatchObject([{ report: { validUntil: at('2028-01-01') } }])
    const sooner = onCohort(issuing, { serviceEndsMonths: 1 })
    expect(workOf('issueReport', when(sooner, at('2027-07-30T10:00')))).toMatchObject([
      { report: { validUntil: at('2027-08-01') } },
    ])
  })

  test('A record that is confirmed without a confirmation is broken: no report is made of it.', () => {
    expect(performDestination('issueReport', onDestination(issuing, { confirmation: null }))).toEqual({
      ok: false,
      error: { code: 'kindAllowed' },
    })
  })
})

describe('Taking back', () => {
  const both = onRecord(destinationAttempt.revokingReport(), { reports: REPORT })

  test.each(['archive', 'household'] as const)(
    'The %s report stands no more, the other one does.',
    (kind) => {
      const given = bringing(both, { revoked: REPORT[kind] })
      expect(after('revokeReport', given).reports).toEqual({ ...REPORT, [kind]: null })
      expect(workOf('revokeReport', given)).toEqual([
        { id: `revoke_${REPORT[kind]}`, dueAt: DURING.change, kind: 'revokeReport', number: REPORT[kind] },
      ])
      expect(after('revokeReport', given).history.at(-1)).toMatchObject({
        what: 'reportRevoked',
        touched: [kind],
      })
    },
  )
})
