import type { DestinationEvent } from '../../../../domain/registration/destination-flow'
import type { ReportKind } from '../../../../domain/registration/registration'
import {
  bringing,
  by,
  destinationAttempt,
  onCohort,
  onPolicy,
  onRecord,
  when,
  without,
} from '../../../support/attempts'
import { actors } from '../../../support/people'
import { REPORT, ROSTER } from '../../../support/registrations'
import { at, aPolicy, DURING } from '../../../support/school'
import { storiesOf, type Decide, type Story } from './story'

/** 核验报告 and 核验授权: reports are drawn and taken back by the graduate alone (notice N 六, N10, N11). */
const removed = { removed: { at: 1, by: 'openid-office', reason: '退学' } }
const issue = storiesOf<DestinationEvent>('issueReport')
const revoke = storiesOf<DestinationEvent>('revokeReport')

const reporting = destinationAttempt.reporting()
const END = at('2028-01-01')
const moved = { household: { moved: true, origin: 'import', values: {} } } as const
const wanted = (kind: ReportKind, days: number) =>
  bringing(reporting, { report: { kind, days, number: REPORT[kind] } })
const issuing = [
  issue.leads('A graduate who confirmed gets a report (N10).', reporting, 'confirmed@0'),
  issue.leads(
    'A graduate whose household moved to the school gets a household report for a month.',
    onRecord(wanted('household', 30), moved),
    'confirmed@0',
  ),
  issue.refused(
    'Whose household never moved to the school gets no household report.',
    wanted('household', 30),
    'kindAllowed',
  ),
  issue.leads(
    'Whose household moved to the school gets an archive report too.',
    onRecord(reporting, moved),
    'confirmed@0',
  ),
  issue.leads(
    'Reports can be had until the last instant of graduation plus six months (N11).',
    when(reporting, END - 1),
    'confirmed@0',
  ),
  issue.refused(
    'Reports end with the sixth month after graduation, at midnight in China.',
    when(reporting, END),
    'beforeServiceEnd',
  ),
  issue.refused(
    'Who graduates earlier loses the service earlier.',
    when(onRecord(reporting, { roster: { ...ROSTER, graduatesOn: '2027-03' } }), at('2027-10-01')),
    'beforeServiceEnd',
  ),
  issue.refused('A report without a kind is refused.', without(reporting, 'report'), 'kindAllowed'),
  issue.refused(
    'A report for two weeks is refused where one week or a month may be chosen.',
    wanted('archive', 14),
    'kindAllowed',
  ),
  issue.refused(
    'A kind that the school does not offer is refused.',
    onPolicy(onRecord(wanted('household', 7), moved), {
      report: { ...aPolicy().report, kinds: ['archive'] },
    }),
    'kindAllowed',
  ),
  issue.refused(
    'Without confirmation there is no report.',
    destinationAttempt.settled('reviewed'),
    'wrongStatus',
  ),
  issue.refused('Staff do not draw a report for a graduate.', by(reporting, actors.office), 'wrongRole'),
]

const given = destinationAttempt.revokingReport()
const revoking = [
  revoke.leads('A graduate takes an authorization back (核验授权).', given, 'confirmed@0'),
  revoke.leads(
    'A graduate takes the household report back.',
    bringing(onRecord(given, { reports: { archive: null, household: REPORT.household } }), {
      revoked: REPORT.household,
    }),
    'confirmed@0',
  ),
  revoke.leads('An authorization is taken back in any season.', when(given, DURING.none), 'confirmed@0'),
  revoke.leads(
    'An authorization is taken back even after the service has ended.',
    when(given, END),
    'confirmed@0',
  ),
  revoke.refused(
    'Which report is to be taken back has to be said.',
    without(given, 'revoked'),
    'reportStands',
  ),
  revoke.refused(
    'A report that was replaced is not taken back: it is worth nothing already.',
    bringing(given, { revoked: 'R2C4E6G8J0K2M4N6' }),
    'reportStands',
  ),
  revoke.refused(
    'Where no report stands there is none to take back.',
    onRecord(given, { reports: { archive: null, household: null } }),
    'reportStands',
  ),
  revoke.refused(
    'What is not confirmed has no report in force.',
    onRecord(given, { destination: destinationAttempt.settled('reviewed').registration.destination }),
    'wrongStatus',
  ),
  revoke.refused('Staff do not take a graduate’s authorization back.', by(given, actors.office), 'wrongRole'),
  revoke.refused('A removed graduate has nothing to take back.', onRecord(given, removed), 'isActive'),
  revoke.refused(
    'Nothing is taken back while the cohort is paused.',
    onCohort(given, { paused: true }),
    'isActive',
  ),
]

export const destinationReportStories: readonly Story<Decide<DestinationEvent>>[] = [...issuing, ...revoking]
