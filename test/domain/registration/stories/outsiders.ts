import type { DestinationEvent } from '../../../../domain/registration/destination-flow'
import type { SourceEvent } from '../../../../domain/registration/source-flow'
import type { Attempt } from '../../../../domain/registration/attempt'
import { by, destinationAttempt, onRecord, sourceAttempt } from '../../../support/attempts'
import { actors, grant, outsiders, working } from '../../../support/people'
import { aDestination } from '../../../support/registrations'
import { extendingTries } from './extending'
import { storiesOf, type Decide, type Story } from './story'

/**
 * To somebody who has nothing to do with a record it looks as if it did not exist, whatever they try and
 * wherever it stands (model: `isOwner` and `inScope` answer outsiders as `notFound`).
 */
const sourceTries: readonly (readonly [SourceEvent, Attempt])[] = [
  ['save', sourceAttempt.filling()],
  ['save', sourceAttempt.filling('returned')],
  ['save', sourceAttempt.completed()],
  ['submit', sourceAttempt.filling()],
  ['submit', sourceAttempt.filling('returned')],
  ['proxySubmit', sourceAttempt.proxying()],
  ['proxySubmit', sourceAttempt.proxying('returned')],
  ['withdraw', sourceAttempt.waiting(0, 1)],
  ['attach', sourceAttempt.attaching('draft')],
  ['attach', sourceAttempt.attaching('returned')],
  ['detach', sourceAttempt.detaching('draft')],
  ['detach', sourceAttempt.detaching('returned')],
  ['approve', sourceAttempt.approving(0, 1)],
  ['approve', sourceAttempt.approving(0, 2)],
  ['approve', sourceAttempt.completed()],
  ['return', sourceAttempt.returning(0, 1)],
  ['revoke', sourceAttempt.revoking(1, 2)],
  ['revoke', sourceAttempt.revokingLast(1)],
  ['takeBack', sourceAttempt.takingBack(0, 1)],
  ['askRevoke', sourceAttempt.waiting(1, 2)],
  ['askRevoke', sourceAttempt.completed()],
  ['recordPassed', sourceAttempt.recording()],
  ['recordInitialised', sourceAttempt.recording()],
  ['recordMismatched', sourceAttempt.recording()],
  ['lockFields', sourceAttempt.locking(sourceAttempt.filling())],
  ['unlockFields', sourceAttempt.locking(sourceAttempt.completed())],
  ['correctRoster', sourceAttempt.correcting('draft')],
  ['correctRoster', sourceAttempt.correcting('inReview')],
  ...extendingTries,
]

const destinationTries: readonly (readonly [DestinationEvent, Attempt])[] = [
  ['import', destinationAttempt.importing()],
  ['prefill', destinationAttempt.prefilling()],
  ['save', destinationAttempt.filling('none')],
  ['save', destinationAttempt.filling()],
  ['save', destinationAttempt.settled('confirmed')],
  ['submit', destinationAttempt.filling()],
  ['submit', destinationAttempt.filling('returned')],
  ['withdraw', destinationAttempt.waiting(0, 1)],
  ['attach', destinationAttempt.attaching('draft')],
  ['attach', destinationAttempt.attaching('returned')],
  ['detach', destinationAttempt.detaching('draft')],
  ['detach', destinationAttempt.detaching('returned')],
  ['approve', destinationAttempt.approving(0, 1)],
  ['approve', destinationAttempt.approving(0, 2)],
  ['return', destinationAttempt.returning(0, 1)],
  ['revoke', destinationAttempt.revoking(1, 2)],
  ['revoke', destinationAttempt.revokingLast(1)],
  ['takeBack', destinationAttempt.takingBack(0, 1)],
  ['confirm', destinationAttempt.confirming()],
  ['reportError', destinationAttempt.objecting('reviewed')],
  ['reportError', destinationAttempt.objecting('confirmed')],
  ['askChange', destinationAttempt.objecting('reviewed')],
  ['askChange', destinationAttempt.objecting('confirmed')],
  ['change', destinationAttempt.changingSelf('reviewed')],
  ['change', destinationAttempt.changingSelf('confirmed')],
  ['correct', destinationAttempt.changing('reviewed')],
  ['reopen', destinationAttempt.changing('confirmed')],
  ['recordHousehold', destinationAttempt.recordingHousehold(aDestination.none())],
  ['recordHousehold', destinationAttempt.recordingHousehold(aDestination.confirmed())],
  ['issueReport', destinationAttempt.reporting()],
  ['revokeReport', destinationAttempt.revokingReport()],
]

function hiddenFrom<Event extends string>(
  tries: readonly (readonly [Event, Attempt])[],
  flow: string,
): Story<Decide<Event>>[] {
  return tries.flatMap(([event, given], index) => {
    const { refused } = storiesOf(event)
    return [
      ...outsiders.map(([who, actor]) =>
        refused(
          `Nothing is found by ${who} who tries ${event} on the ${flow} (${index + 1}).`,
          by(given, actor),
          'notFound',
        ),
      ),
      refused(
        `Nothing is found by a former holder who tries ${event} on the ${flow} of an unbound record (${index + 1}).`,
        by(onRecord(given, { binding: null }), actors.graduate),
        'notFound',
      ),
      refused(
        `Even a removed record is not found by another student who tries ${event} on the ${flow} (${index + 1}).`,
        onRecord(by(given, actors.otherStudent), { removed: { at: 1, by: 'openid-office', reason: '退学' } }),
        'notFound',
      ),
      refused(
        `Even a removed record is not found by a stranger on the staff who tries ${event} on the ${flow} (${index + 1}).`,
        onRecord(by(given, actors.leaderOfOtherCollege), {
          removed: { at: 1, by: 'openid-office', reason: '退学' },
        }),
        'notFound',
      ),
      refused(
        `A record without a college is not found by the college that tries ${event} on the ${flow} (${index + 1}, G15).`,
        onRecord(by(given, actors.college), { collegeId: '', classId: '' }),
        'notFound',
      ),
      refused(
        `Nothing is found by a person of another cohort who tries ${event} on the ${flow} (${index + 1}).`,
        by(given, working('openid-other-cohort', grant('college', { cohortIds: ['2026-main'] }))),
        'notFound',
      ),
      refused(
        `Nothing is found by a person whose grant names no college at all and who tries ${event} on the ${flow} (${index + 1}).`,
        by(given, working('openid-empty', grant('office', { collegeIds: [] }))),
        'notFound',
      ),
    ]
  })
}

export const sourceOutsiderStories = hiddenFrom(sourceTries, 'source')
export const destinationOutsiderStories = hiddenFrom(destinationTries, 'destination')
