import type { DestinationEvent } from '../../../../domain/registration/destination-flow'
import {
  anObjection,
  bringing,
  by,
  destinationAttempt,
  onCohort,
  onDestination,
  onPolicy,
  onRecord,
  when,
  without,
} from '../../../support/attempts'
import { actors } from '../../../support/people'
import { DURING } from '../../../support/school'
import { openingStories } from './opening'
import { storiesOf, type Decide, type Story } from './story'

/** 信息有误 (notice N 六), 申请变更 and the change by the graduate (notice N 二). */
const statuses = ['reviewed', 'confirmed'] as const
const removed = { removed: { at: 1, by: 'openid-office', reason: '退学' } }

const objecting = (['reportError', 'askChange'] as const).flatMap((event) => {
  const { leads, refused } = storiesOf<DestinationEvent>(event)
  return [
    ...statuses.flatMap((status) => {
      const given = destinationAttempt.objecting(status)
      const does = `A graduate uses ${event} on a ${status} destination`
      return [
        leads(`${does}, which stays as it is.`, given, `${status}@0`),
        refused(`${does} without a word.`, without(given, 'reasons'), 'reasonGiven'),
        refused(`${does} with blanks.`, bringing(given, { reasons: { general: ' \n' } }), 'reasonGiven'),
        ...(['error', 'change'] as const).map((kind) =>
          refused(
            `${does} while the school has not answered what was said before (${kind}).`,
            onDestination(given, { objection: anObjection({ kind }) }),
            'notObjectedYet',
          ),
        ),
        refused(
          `Staff do not use ${event} on a ${status} destination.`,
          by(given, actors.office),
          'wrongRole',
        ),
        refused(`${does} after having been taken off the list.`, onRecord(given, removed), 'isActive'),
      ]
    }),
    ...(['none', 'draft', 'returned'] as const).map((status) =>
      refused(
        `A graduate does not use ${event} on a destination in ${status}.`,
        onRecord(destinationAttempt.objecting('reviewed'), {
          destination: destinationAttempt.filling(status).registration.destination,
        }),
        'wrongStatus',
      ),
    ),
    refused(
      `A graduate does not use ${event} while the destination is reviewed: it is withdrawn instead.`,
      onRecord(destinationAttempt.objecting('reviewed'), {
        destination: destinationAttempt.waiting(0, 1).registration.destination,
      }),
      'wrongStatus',
    ),
    refused(
      `A graduate does not use ${event} while the cohort is paused.`,
      onCohort(destinationAttempt.objecting('reviewed'), { paused: true }),
      'isActive',
    ),
  ]
})

const report = storiesOf<DestinationEvent>('reportError')
const ask = storiesOf<DestinationEvent>('askChange')
const change = storiesOf<DestinationEvent>('change')

const anyTime = statuses.map((status) =>
  report.leads(
    `An error in a ${status} destination is reported at any time: it has to be found before it can be mended.`,
    when(destinationAttempt.objecting(status), DURING.none),
    `${status}@0`,
  ),
)
const inTheChangePeriod = statuses.flatMap((status) =>
  openingStories<DestinationEvent>({
    event: 'askChange',
    given: destinationAttempt.objecting(status),
    to: `${status}@0`,
    code: 'changeOpen',
    does: `A graduate asks for a change of a ${status} destination`,
    phases: ['change'],
  }),
)

const changing = statuses.flatMap((status) => {
  const given = destinationAttempt.changingSelf(status)
  const does = `A graduate opens a ${status} destination again`
  return [
    change.leads(`${does} in the change period, where the school leaves it to them.`, given, 'draft@0'),
    ...openingStories<DestinationEvent>({
      event: 'change',
      given,
      to: 'draft@0',
      code: 'changeOpen',
      does,
      phases: ['change'],
    }),
    change.refused(
      `${does} where the school makes the changes (seed N §二).`,
      onPolicy(given, { destination: { ...given.policy.destination, selfChange: false } }),
      'selfChangeAllowed',
    ),
    change.leads(
      `${does} even after having asked the school for it.`,
      onDestination(given, { objection: anObjection({ kind: 'change' }) }),
      'draft@0',
    ),
    change.refused(
      `The office does not use change on a ${status} destination.`,
      by(given, actors.office),
      'wrongRole',
    ),
    change.refused(`${does} after having been taken off the list.`, onRecord(given, removed), 'isActive'),
  ]
})

export const destinationObjectingStories: readonly Story<Decide<DestinationEvent>>[] = [
  ...objecting,
  ...anyTime,
  ...inTheChangePeriod,
  ...changing,
  ask.refused(
    'What has changed is asked for in the change period, not before it.',
    when(destinationAttempt.objecting('reviewed'), DURING.confirmation),
    'changeOpen',
  ),
  change.refused(
    'What is a draft needs no opening.',
    onRecord(destinationAttempt.changingSelf('reviewed'), {
      destination: destinationAttempt.filling('draft').registration.destination,
    }),
    'wrongStatus',
  ),
]
