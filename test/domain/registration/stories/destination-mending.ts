import type { DestinationEvent } from '../../../../domain/registration/destination-flow'
import type { DestinationState } from '../../../../domain/registration/registration'
import {
  anObjection,
  bringing,
  by,
  destinationAttempt,
  householdSeenBy,
  onCohort,
  onDestination,
  onRecord,
  when,
  without,
} from '../../../support/attempts'
import { actors } from '../../../support/people'
import { aDestination, HOUSEHOLD } from '../../../support/registrations'
import { DURING } from '../../../support/school'
import { openingStories } from './opening'
import { storiesOf, type Decide, type Story } from './story'

/** The school mends a destination or opens it again (notice N 二, 六), and keeps the household (notice N 五). */
const statuses = ['reviewed', 'confirmed'] as const
/** Long after the change period, before the service ends. */
const LATE = Date.UTC(2027, 10, 1)
const removed = { removed: { at: 1, by: 'openid-office', reason: '退学' } }

const mending = (['correct', 'reopen'] as const).flatMap((event) => {
  const { leads, refused } = storiesOf<DestinationEvent>(event)
  const to = event === 'correct' ? 'reviewed@0' : 'draft@0'
  return [
    ...statuses.flatMap((status) => {
      const given = destinationAttempt.changing(status)
      const does = `The office uses ${event} on a ${status} destination`
      const { digest = '' } = given.input.seen ?? {}
      return [
        leads(`${does} in the change period.`, given, to),
        leads(`${does} while graduates confirm (seed N §六).`, when(given, DURING.confirmation), to),
        ...openingStories<DestinationEvent>({
          event,
          given,
          to,
          code: 'mendingOpen',
          does,
          phases: ['destination', 'confirmation', 'change'],
        }),
        leads(
          `${does} after the windows, where the school was late (N11).`,
          when(onDestination(given, { confirmableLate: true }), LATE),
          to,
        ),
        leads(
          `${does} of which the graduate said that it is wrong.`,
          onDestination(given, { objection: anObjection() }),
          to,
        ),
        refused(`${does} without a reason.`, without(given, 'reasons'), 'reasonGiven'),
        refused(
          `${does} with blanks for a reason.`,
          bringing(given, { reasons: { general: ' ' } }),
          'reasonGiven',
        ),
        refused(`${does} without saying what was on the screen.`, without(given, 'seen'), 'seenLatest'),
        refused(
          `${does} that somebody has mended since.`,
          bringing(given, { seen: { round: 1, digest: 'f'.repeat(64) } }),
          'seenLatest',
        ),
        refused(
          `${does} without having seen that the graduate has confirmed, or not any more.`,
          bringing(given, { seen: { round: 1, digest, confirmation: 'another-confirmation' } }),
          'seenLatest',
        ),
        refused(`${does} of another round.`, bringing(given, { seen: { round: 2, digest } }), 'seenLatest'),
        refused(`${does}, which is the officer's own.`, by(given, actors.graduateAtWork), 'notOwner'),
        refused(
          `A college leader does not use ${event} on a ${status} destination.`,
          by(given, actors.college),
          'wrongRole',
        ),
        refused(
          `A counselor does not use ${event} on a ${status} destination.`,
          by(given, actors.counselor),
          'wrongRole',
        ),
        refused(
          `A graduate does not use ${event} on a ${status} destination.`,
          by(given, actors.graduate),
          'wrongRole',
        ),
      ]
    }),
    ...(['none', 'draft', 'returned'] as const).map((status) =>
      refused(
        `The office does not use ${event} on a destination in ${status}.`,
        by(destinationAttempt.filling(status), actors.office),
        'wrongStatus',
      ),
    ),
    refused(
      `The office does not use ${event} on what is being reviewed.`,
      by(destinationAttempt.waiting(0, 1), actors.office),
      'wrongStatus',
    ),
    refused(
      `The office does not use ${event} on a removed graduate.`,
      onRecord(destinationAttempt.changing('reviewed'), removed),
      'isActive',
    ),
    refused(
      `The office does not use ${event} while the cohort is paused.`,
      onCohort(destinationAttempt.changing('reviewed'), { paused: true }),
      'isActive',
    ),
  ]
})

const record = storiesOf<DestinationEvent>('recordHousehold')
const standing: readonly (readonly [DestinationState, string])[] = [
  [aDestination.none(), 'none@0'],
  [aDestination.draft(), 'draft@0'],
  [aDestination.inReview(1), 'inReview@1'],
  [aDestination.returned(1), 'returned@1'],
  [aDestination.reviewed(), 'reviewed@0'],
  [aDestination.confirmed(), 'confirmed@0'],
]
const given = destinationAttempt.recordingHousehold(aDestination.reviewed())
/** Staff have on the screen what stands. */
const seeing = (attempt: typeof given) => bringing(attempt, householdSeenBy(attempt))
const households = [
  ...standing.map(([destination, to]) =>
    record.leads(
      `Staff record the household of a graduate whose destination stands at ${to}, which stays there (N7).`,
      destinationAttempt.recordingHousehold(destination),
      to,
    ),
  ),
  ...(['counselor', 'college', 'office'] as const).map((who) =>
    record.leads(
      `The ${who} records a household that moved to the school.`,
      by(given, actors[who]),
      'reviewed@0',
    ),
  ),
  record.leads(
    'A household is recorded once more when it was wrong.',
    seeing(onRecord(given, { household: { moved: true, origin: 'staff', values: HOUSEHOLD } })),
    'reviewed@0',
  ),
  record.refused(
    'A household that a colleague recorded meanwhile is not written over.',
    onRecord(given, { household: { moved: true, origin: 'staff', values: HOUSEHOLD } }),
    'householdSeen',
  ),
  record.refused(
    'A household is not recorded by whoever has not seen that the graduate has confirmed.',
    bringing(destinationAttempt.recordingHousehold(aDestination.confirmed()), {
      householdSeen: { values: {}, confirmation: null },
    }),
    'householdSeen',
  ),
  record.refused(
    'A household is not recorded without saying what was on the screen.',
    without(given, 'householdSeen'),
    'householdSeen',
  ),
  ...(['confirmation', 'change', 'source'] as const).map((phase) =>
    record.leads(
      `A household is recorded in the time of ${phase} too.`,
      when(given, DURING[phase]),
      'reviewed@0',
    ),
  ),
  record.refused(
    'A household that never moved to the school is not recorded.',
    onRecord(given, { household: { moved: false, origin: 'none', values: {} } }),
    'householdMoved',
  ),
  record.refused(
    'A household without a word is not recorded.',
    without(given, 'household'),
    'householdFilled',
  ),
  record.refused(
    'A household without an address is not recorded.',
    bringing(given, { household: { kind: '迁回原籍', address: ' ' } }),
    'householdFilled',
  ),
  record.refused(
    'A household that moves in a way that there is not is not recorded.',
    bringing(given, { household: { ...HOUSEHOLD, kind: '留在学校' } }),
    'householdFilled',
  ),
  record.refused(
    'A household with a field of its own is not recorded.',
    bringing(given, { household: { ...HOUSEHOLD, constructor: 'x' } }),
    'householdFilled',
  ),
  record.refused(
    'A graduate does not record the own household (seed N §五).',
    by(given, actors.graduate),
    'wrongRole',
  ),
  record.refused(
    'Who works here does not record the own household.',
    by(given, actors.graduateAtWork),
    'notOwner',
  ),
  record.refused('The household of a removed graduate is left alone.', onRecord(given, removed), 'isActive'),
]

export const destinationMendingStories: readonly Story<Decide<DestinationEvent>>[] = [
  ...mending,
  ...households,
]
