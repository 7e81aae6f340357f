import type { DestinationEvent } from '../../../../domain/registration/destination-flow'
import type { Attempt } from '../../../../domain/registration/attempt'
import {
  bringing,
  by,
  destinationAttempt,
  onCohort,
  onDestination,
  onRecord,
  when,
  without,
} from '../../../support/attempts'
import { actors } from '../../../support/people'
import { aDestination, EMPLOYED, frozen } from '../../../support/registrations'
import { DURING } from '../../../support/school'
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
const moved = { moved: true, values: {} }
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
    onRecord(given, { archive: { origin: 'none', values: {} } }),
    'archiveReady',
  ),
  ...(['import', 'student', 'staff'] as const).map((origin) =>
    confirm.leads(
      `A graduate confirms an archive's way that came by ${origin}.`,
      onRecord(given, { archive: { origin, values: {} } }),
      'confirmed@0',
    ),
  ),
  confirm.refused(
    'A graduate whose household moved to the school waits for the staff to record it (N7).',
    onRecord(given, { household: { ...moved, origin: 'none' } }),
    'householdReady',
  ),
  ...(['import', 'staff'] as const).map((origin) =>
    confirm.leads(
      `A graduate confirms a moved household recorded by ${origin}.`,
      onRecord(given, { household: { ...moved, origin } }),
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
  confirm.refused('A counselor does not confirm for a graduate.', by(given, actors.counselor), 'wrongRole'),
  confirm.refused(
    'What is confirmed is not confirmed twice.',
    destinationAttempt.settled('confirmed'),
    'wrongStatus',
  ),
  confirm.refused('What nobody reviewed is not confirmed.', destinationAttempt.filling(), 'wrongStatus'),
  confirm.refused('A removed graduate confirms nothing.', onRecord(given, removed), 'isActive'),
]

const wishes = (['reportError', 'askChange'] as const).flatMap((event) => {
  const { leads, refused } = storiesOf<DestinationEvent>(event)
  return [
    ...(['reviewed', 'confirmed'] as const).flatMap((status) => [
      leads(
        `A graduate uses ${event} on a ${status} destination, which stays as it is.`,
        destinationAttempt.settled(status),
        `${status}@0`,
      ),
      leads(
        `A graduate uses ${event} on a ${status} destination at any time.`,
        when(destinationAttempt.settled(status), DURING.none),
        `${status}@0`,
      ),
      refused(
        `Staff do not use ${event} on a ${status} destination.`,
        by(destinationAttempt.settled(status), actors.office),
        'wrongRole',
      ),
    ]),
    refused(`A graduate does not use ${event} on a draft.`, destinationAttempt.filling(), 'wrongStatus'),
    refused(
      `A graduate does not use ${event} while the cohort is paused.`,
      onCohort(destinationAttempt.settled('reviewed'), { paused: true }),
      'isActive',
    ),
  ]
})

const changes = (['correct', 'reopen'] as const).flatMap((event) => {
  const { leads, refused } = storiesOf<DestinationEvent>(event)
  const to = event === 'correct' ? 'reviewed@0' : 'draft@0'
  return [
    ...(['reviewed', 'confirmed'] as const).flatMap((status) => {
      const mending = destinationAttempt.changing(status)
      const does = `The office uses ${event} on a ${status} destination`
      return [
        leads(`${does} in the change period.`, mending, to),
        ...openingStories<DestinationEvent>({
          event,
          given: mending,
          to,
          code: 'changeOpen',
          does,
          phases: ['change'],
        }),
        refused(`${does} without a reason.`, without(mending, 'reasons'), 'reasonGiven'),
        refused(
          `${does} with blanks for a reason.`,
          bringing(mending, { reasons: { general: ' ' } }),
          'reasonGiven',
        ),
        refused(
          `A college leader does not use ${event} on a ${status} destination.`,
          by(mending, actors.college),
          'wrongRole',
        ),
        refused(
          `A graduate does not use ${event} on a ${status} destination.`,
          by(mending, actors.graduate),
          'wrongRole',
        ),
      ]
    }),
    refused(
      `The office does not use ${event} on a draft.`,
      by(destinationAttempt.filling(), actors.office),
      'wrongStatus',
    ),
    refused(
      `The office does not use ${event} on a removed graduate.`,
      onRecord(destinationAttempt.changing('reviewed'), removed),
      'isActive',
    ),
  ]
})

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
  ...wishes,
  ...changes,
  revoke.refused(
    'A confirmed destination is corrected or reopened, not revoked.',
    by(destinationAttempt.settled('confirmed'), actors.office),
    'wrongStatus',
  ),
  approve.refused(
    'A draft destination cannot be approved.',
    by(destinationAttempt.filling(), actors.counselor),
    'wrongStatus',
  ),
]
