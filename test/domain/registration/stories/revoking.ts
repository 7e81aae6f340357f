import type { Attempt } from '../../../../domain/registration/attempt'
import { bringing, by, onCohort, onPolicy, onRecord, when, without } from '../../../support/attempts'
import { actors, decidesAt } from '../../../support/people'
import { chainOf, everyChain } from '../../../support/school'
import { removed, stages, type Reviewed } from './reviewed'
import { storiesOf, type Decide, type Story } from './story'

const later = stages.filter(({ level }) => level > 0)

/** Taking approvals back, of a level before the one that decides now and of the last one. */
export function revocations<Event extends string>({
  attempt,
  events,
  flow,
  done,
}: Reviewed<Event>): Story<Decide<Event>>[] {
  const { leads, refused } = storiesOf(events.revoke)
  const between = later.flatMap(({ levels, level, where }) => {
    const given = attempt.revoking(level, levels)
    const to = `inReview@${level - 1}`
    return [
      leads(`The approval before ${where} of the ${flow} is taken back by who gave it.`, given, to),
      leads(
        `The approval before ${where} of the ${flow} is taken back by the office.`,
        by(given, actors.otherOffice),
        to,
      ),
      ...slips(`The approval before ${where} of the ${flow}`, given, to),
      refused(
        `The approval before ${where} of the ${flow} is taken back without a reason.`,
        without(given, 'reasons'),
        'reasonGiven',
      ),
      refused(
        `The approval before ${where} of the own ${flow} is not taken back by the graduate who works there.`,
        by(given, actors.graduateAtWork),
        'notOwner',
      ),
      refused(
        `The approval before ${where} of the ${flow} is not for the graduate to take back.`,
        by(given, actors.graduate),
        'wrongRole',
      ),
      refused(
        `The approval before ${where} of the ${flow} of a paused cohort stays.`,
        onCohort(given, { paused: true }),
        'isActive',
      ),
    ]
  })
  /** A slip is taken back within ten seconds, or not at all as one (B7). */
  function slips(what: string, given: Attempt, to: string) {
    const decidedAt = Math.max(...given.registration[flow].decisions.map(({ at }) => at))
    const slip = (after: number): Attempt => when(bringing(given, { asSlip: true }), decidedAt + after)
    return [
      leads(`${what} is taken back as a slip a millisecond before ten seconds are over.`, slip(9_999), to),
      refused(`${what} is taken back as a slip after ten seconds.`, slip(10_000), 'decidedJustNow'),
    ]
  }
  const last = everyChain.flatMap((levels) => {
    const given = attempt.revokingLast(levels)
    const to = `inReview@${levels - 1}`
    return [
      leads(`The last of ${levels} approvals of the ${flow} is taken back by who gave it.`, given, to),
      leads(
        `The last of ${levels} approvals of the ${flow} is taken back by the office.`,
        by(given, actors.otherOffice),
        to,
      ),
      ...slips(`The last of ${levels} approvals of the ${flow}`, given, to),
      refused(
        `The last of ${levels} approvals of the ${flow} is taken back without a reason.`,
        without(given, 'reasons'),
        'reasonGiven',
      ),
      refused(
        `The last of ${levels} approvals of the own ${flow} is not taken back by the graduate who works there.`,
        by(given, actors.graduateAtWork),
        'notOwner',
      ),
      refused(
        `The last of ${levels} approvals of the ${flow} is not for the graduate to take back.`,
        by(given, actors.graduate),
        'wrongRole',
      ),
      refused(
        `The last of ${levels} approvals of the ${flow} of a removed graduate stays.`,
        onRecord(given, removed),
        'isActive',
      ),
    ]
  })
  return [
    ...between,
    ...last,
    refused(
      `The first level no longer takes back its approval of the ${flow} when the second has approved too.`,
      by(attempt.revoking(2, 3), actors.counselor),
      'notDecidedSince',
    ),
    refused(
      `The first of two levels does not take back the ${flow} from ${done}.`,
      by(attempt.revokingLast(2), actors.counselor),
      'wrongRole',
    ),
    refused(
      `A counselor does not take back the ${flow} where counselors do not review.`,
      by(withoutCounselors(attempt.revoking(1, 2)), actors.counselor),
      'wrongRole',
    ),
    refused(
      `At the first level there is no approval of the ${flow} to take back.`,
      by(attempt.waiting(0, 2), decidesAt(0)),
      'wrongStatus',
    ),
  ]
}

function withoutCounselors(given: Attempt): Attempt {
  const chain = chainOf(3).slice(1)
  return onPolicy(given, { chain: { ...given.policy.chain, source: chain, destination: chain } })
}
