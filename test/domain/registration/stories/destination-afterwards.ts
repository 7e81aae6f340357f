import type { DestinationEvent } from '../../../../domain/registration/destination-flow'
import type { Attempt } from '../../../../domain/registration/attempt'
import {
  anObjection,
  bringing,
  by,
  destinationAttempt,
  onDestination,
  onRecord,
  readingAll,
  without,
  when,
} from '../../../support/attempts'
import { actors } from '../../../support/people'
import { aDestination, EMPLOYED, frozen, HOUSEHOLD, ROSTER } from '../../../support/registrations'
import { openingStories } from './opening'
import { reviewStories } from './reviewing'
import { storiesOf, type Decide, type Story } from './story'

/** Review, confirmation and changes (notice N 三 to 五). */
const removed = { removed: { at: 1, by: 'openid-office', reason: '退学' } }
const confirm = storiesOf<DestinationEvent>('confirm')
const approve = storiesOf<DestinationEvent>('approve')
const revoke = storiesOf<DestinationEvent>('revoke')

const FREELANCE = { ...EMPLOYED, category: '76' }
const freelance = (level: number): Attempt => {
  const given = onDestination(destinationAttempt.approving(level, 1), {
    claims: { category: '10' },
    frozen: frozen({ values: FREELANCE, baseline: {} }),
  })
  const { digest = '' } = given.registration.destination.frozen ?? {}
  return bringing(given, { seen: { round: 1, digest } })
}
const byCategory = [
  approve.leads(
    '自由职业 has a chain of its own: after the college the school decides.',
    freelance(0),
    'inReview@1',
  ),
  approve.leads(
    '自由职业 is reviewed when the school has approved.',
    by(onDestination(freelance(0), { level: 1 }), actors.office),
    'reviewed@0',
  ),
  approve.refused(
    'What the graduate claims after submitting does not choose the chain; what was submitted does.',
    by(onDestination(freelance(0), { level: 1 }), actors.counselor),
    'wrongRole',
  ),
]

const given = destinationAttempt.confirming()
/** Graduation in June 2027, and six months more. */
const SERVICE_ENDS = Date.UTC(2027, 11, 31, 16)
const LATE = SERVICE_ENDS - 1
const moved = { moved: true, values: {} }
/** Another record, whose lines the graduate has read as they are. */
const having = (over: Parameters<typeof onRecord>[1]): Attempt => readingAll(onRecord(given, over))
const BACK_HOME = { ...EMPLOYED, 'archive.place': '430103' }
const going = (values: Readonly<Record<string, string>>) => ({
  destination: { ...aDestination.reviewed(), frozen: frozen({ values, baseline: {} }) },
})
/** The graduate has on the screen what is frozen, and every line as it reads now. */
const reading = (over: Parameters<typeof onRecord>[1]): Attempt => {
  const changed = having(over)
  const { round = 0, digest = '' } = changed.registration.destination.frozen ?? {}
  return bringing(changed, { seen: { round, digest } })
}
const confirming = [
  confirm.leads('信息无误，确认登记去向: the graduate confirms (N8).', given, 'confirmed@0'),
  ...openingStories<DestinationEvent>({
    event: 'confirm',
    given,
    to: 'confirmed@0',
    code: 'confirmationOpen',
    does: 'A graduate confirms',
    phases: ['confirmation', 'change'],
  }),
  confirm.leads(
    'Who confirmed once, or whose destination the school mended, confirms again until the service ends.',
    when(onDestination(given, { confirmableLate: true }), LATE),
    'confirmed@0',
  ),
  confirm.refused(
    'After the service has ended nobody confirms.',
    when(onDestination(given, { confirmableLate: true }), SERVICE_ENDS),
    'confirmationOpen',
  ),
  confirm.refused(
    'A graduate confirms without having checked the basics (N5).',
    without(given, 'basicsChecked'),
    'basicsChecked',
  ),
  confirm.refused(
    'A graduate confirms with the basics marked unchecked.',
    bringing(given, { basicsChecked: false }),
    'basicsChecked',
  ),
  confirm.refused(
    'A graduate confirms before the archive’s way is known (N6).',
    having({ archive: { origin: 'none', values: {} } }),
    'archiveReady',
  ),
  ...(['import', 'student', 'staff'] as const).map((origin) =>
    confirm.leads(
      `A graduate confirms an archive's way that came by ${origin}.`,
      having({ archive: { origin, values: {} } }),
      'confirmed@0',
    ),
  ),
  confirm.refused(
    'A graduate whose household moved to the school waits for the staff to record it (N7).',
    having({ household: { ...moved, origin: 'none' } }),
    'householdReady',
  ),
  ...(['import', 'staff'] as const).map((origin) =>
    confirm.leads(
      `A graduate confirms a moved household recorded by ${origin}.`,
      having({ household: { ...moved, origin } }),
      'confirmed@0',
    ),
  ),
  confirm.refused('A graduate confirms without saying what was seen.', without(given, 'seen'), 'seenLatest'),
  confirm.refused(
    'A graduate confirms what has changed since.',
    bringing(given, { seen: { round: 1, digest: 'f'.repeat(64) } }),
    'seenLatest',
  ),
  confirm.refused(
    'A graduate confirms another round than the one on the screen.',
    bringing(given, { seen: { round: 2, digest: given.input.seen?.digest ?? '' } }),
    'seenLatest',
  ),
  confirm.leads(
    'An archive that goes back home goes to any county of the city of the source place (seed N §六).',
    reading(going(BACK_HOME)),
    'confirmed@0',
  ),
  confirm.refused(
    'An archive that goes to another city than the source place, which was mended since, is mended first.',
    reading({ ...going(EMPLOYED), roster: { ...ROSTER, sourcePlace: '110105' } }),
    'archiveReady',
  ),
  confirm.leads(
    'An archive that goes to an employer has nothing to do with the source place.',
    reading({
      ...going({ ...EMPLOYED, 'archive.transfer': '签约单位接收' }),
      roster: { ...ROSTER, sourcePlace: '110105' },
    }),
    'confirmed@0',
  ),
  confirm.refused(
    'A graduate confirms without naming the lines that were read.',
    without(given, 'contents'),
    'contentsSeen',
  ),
  confirm.refused(
    'A graduate confirms other lines than the reports would say.',
    bringing(given, { contents: 'f'.repeat(64) }),
    'contentsSeen',
  ),
  confirm.refused(
    'A graduate confirms lines read before the own name was mended.',
    onRecord(given, { roster: { ...ROSTER, name: '林晓洲' } }),
    'contentsSeen',
  ),
  confirm.refused(
    'A graduate confirms lines read before staff recorded the household.',
    onRecord(having({ household: { ...moved, origin: 'staff' } }), {
      household: { moved: true, origin: 'staff', values: HOUSEHOLD },
    }),
    'contentsSeen',
  ),
  confirm.leads(
    'A new phone number, which no report says, is no reason to read it all again.',
    onRecord(given, { roster: { ...ROSTER, mobile: '13900000000' } }),
    'confirmed@0',
  ),
  confirm.leads(
    'Who reported an error may confirm all the same: it is withdrawn by that.',
    onDestination(given, { objection: anObjection() }),
    'confirmed@0',
  ),
  confirm.refused('A counselor does not confirm for a graduate.', by(given, actors.counselor), 'wrongRole'),
  confirm.refused(
    'What is confirmed is not confirmed twice.',
    destinationAttempt.settled('confirmed'),
    'wrongStatus',
  ),
  confirm.refused('What nobody reviewed is not confirmed.', destinationAttempt.filling(), 'wrongStatus'),
  confirm.refused('A removed graduate confirms nothing.', onRecord(given, removed), 'isActive'),
]

export const destinationAfterwardsStories: readonly Story<Decide<DestinationEvent>>[] = [
  ...reviewStories<DestinationEvent>({
    flow: 'destination',
    events: { approve: 'approve', giveBack: 'return', revoke: 'revoke', takeBack: 'takeBack' },
    attempt: destinationAttempt,
    done: 'reviewed',
    byProxy: (openid, level) => ({ destination: aDestination.byProxy(openid, level) }),
  }),
  ...byCategory,
  ...confirming,
  revoke.refused(
    'A confirmed destination is corrected or reopened, not revoked.',
    by(destinationAttempt.settled('confirmed'), actors.office),
    'wrongStatus',
  ),
  revoke.refused(
    'What the school brought or mended without a review has no approval to take back.',
    onDestination(destinationAttempt.revokingLast(1), { decisions: [] }),
    'decidedThisRound',
  ),
  approve.refused(
    'A draft destination cannot be approved.',
    by(destinationAttempt.filling(), actors.counselor),
    'wrongStatus',
  ),
]
