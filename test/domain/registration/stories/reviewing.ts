import type { Attempt } from '../../../../domain/registration/attempt'
import {
  bringing,
  by,
  onCohort,
  onDestination,
  onPolicy,
  onRecord,
  onSource,
  when,
  without,
} from '../../../support/attempts'
import { actors } from '../../../support/people'
import { at, PLACE } from '../../../support/school'
import { batchStories } from './batches'
import { removed, stages, type Reviewed } from './reviewed'
import { revocations } from './revoking'
import { edgesOf, storiesOf, type Decide, type Story } from './story'
import { takingBackStories } from './taking-back'

const LEASED = { until: at('2028-01-01'), request: 'request-1' }
const SPAN = { opensAt: at('2026-10-12'), closesAt: at('2026-10-18') }
const phaseAt = (level: number) =>
  (['review:counselor', 'review:college', 'review:office'] as const)[level] ?? 'review:counselor'

export function reviewStories<Event extends string>(reviewed: Reviewed<Event>): Story<Decide<Event>>[] {
  return [
    ...approvals(reviewed),
    ...batchStories(reviewed),
    ...returns(reviewed),
    ...revocations(reviewed),
    ...takingBackStories(reviewed),
  ]
}

function approvals<Event extends string>(reviewed: Reviewed<Event>): Story<Decide<Event>>[] {
  const { attempt, events, done, flow, byProxy } = reviewed
  const { leads, refused } = storiesOf(events.approve)
  const change = flow === 'source' ? onSource : onDestination
  return stages.flatMap(({ levels, level, where }) => {
    const given = attempt.approving(level, levels)
    const to = level === levels - 1 ? `${done}@0` : `inReview@${level + 1}`
    const decided = (round: number) => ({ decisions: [{ level: 0, round, by: given.actor.openid, at: 1 }] })
    return [
      leads(`The ${flow} is approved at ${where}.`, given, to),
      ...decisionStories(reviewed, events.approve, {
        given,
        to,
        does: `The ${flow} is approved at ${where}`,
      }),
      refused(
        `Who submitted the ${flow} for the graduate does not approve it at ${where}.`,
        onRecord(given, byProxy(given.actor.openid, level)),
        'notProxyAuthor',
      ),
      leads(
        `The ${flow} that somebody else submitted for the graduate is approved at ${where}.`,
        onRecord(given, byProxy('openid-somebody-else', level)),
        to,
      ),
      refused(
        `Who decided on the ${flow} in this round does not decide again at ${where}.`,
        change(given, decided(1)),
        'distinctReviewer',
      ),
      leads(
        `Who decided on the ${flow} in an earlier round decides again at ${where}.`,
        change(given, { round: 1, ...decided(0) }),
        to,
      ),
      leads(
        `Who decided on the ${flow} in this round decides again at ${where} where the school allows it.`,
        onPolicy(change(given, decided(1)), { distinctReviewers: false }),
        to,
      ),
    ]
  })
}

function returns<Event extends string>(reviewed: Reviewed<Event>): Story<Decide<Event>>[] {
  const { attempt, events, flow, byProxy } = reviewed
  const { leads, refused } = storiesOf(events.giveBack)
  return stages.flatMap(({ levels, level, where }) => {
    const given = attempt.returning(level, levels)
    const to = `returned@${level}`
    return [
      leads(`The ${flow} is sent back at ${where}, with the reason.`, given, to),
      ...decisionStories(reviewed, events.giveBack, {
        given,
        to,
        does: `The ${flow} is sent back at ${where}`,
      }),
      refused(
        `Who submitted the ${flow} for the graduate does not send it back at ${where}.`,
        onRecord(given, byProxy(given.actor.openid, level)),
        'notProxyAuthor',
      ),
      leads(
        `The ${flow} that somebody else submitted for the graduate is sent back at ${where}.`,
        onRecord(given, byProxy('openid-somebody-else', level)),
        to,
      ),
      refused(
        `The ${flow} is sent back at ${where} without a reason.`,
        without(given, 'reasons'),
        'reasonGiven',
      ),
      refused(
        `The ${flow} is sent back at ${where} with blanks for a reason.`,
        bringing(given, { reasons: { mobile: '  ' } }),
        'reasonGiven',
      ),
    ]
  })
}

interface Deciding {
  readonly given: Attempt
  readonly to: string
  /** The beginning of a sentence. */
  readonly does: string
}

/** What holds for every decision of a reviewer, for or against. */
function decisionStories<Event extends string>(
  { flow }: Reviewed<Event>,
  event: Event,
  { given, to, does }: Deciding,
): Story<Decide<Event>>[] {
  const { leads, refused } = storiesOf(event)
  const { level } = given.registration[flow]
  const digest = 'f'.repeat(64)
  const seen = given.input.seen ?? { round: 1, digest }
  const held = (who: string, until: number) => onRecord(given, { lease: { ...LEASED, by: who, until } })
  const phase = phaseAt(level)
  const inWindow = (windows: Attempt['cohort']['windows']) => onCohort(given, { windows })
  const ofCollege = (collegeId: string) =>
    onCohort(given, { collegeWindows: { [collegeId]: { [phase]: SPAN } }, windows: {} })
  return [
    refused(`${does} by the graduate who works there.`, byGraduateAtWork(given), 'notOwner'),
    refused(`${does} without saying what was seen.`, without(given, 'seen'), 'seenLatest'),
    refused(
      `${does} by somebody who saw other content.`,
      bringing(given, { seen: { ...seen, digest } }),
      'seenLatest',
    ),
    refused(
      `${does} by somebody who saw another round.`,
      bringing(given, { seen: { ...seen, round: 2 } }),
      'seenLatest',
    ),
    refused(`${does} while somebody else holds it.`, held('openid-holder', given.now + 1), 'notHeldByOther'),
    leads(`${does} at the instant the other's hold ends.`, held('openid-holder', given.now), to),
    leads(`${does} by who holds it.`, held(given.actor.openid, given.now + 1), to),
    ...edgesOf(SPAN).flatMap(([moment, now, open]) =>
      [inWindow({ [phase]: SPAN }), ofCollege(PLACE.collegeId)].map((windowed, index) => {
        const whose = index === 0 ? "the cohort's" : "the college's"
        const title = `${does} ${moment}, by ${whose} review window.`
        return open
          ? leads(title, when(windowed, now), to)
          : refused(title, when(windowed, now), 'reviewOpen')
      }),
    ),
    leads(
      `${does} at any time where only another college has a review window.`,
      when(ofCollege('college-9'), 1),
      to,
    ),
    leads(
      `${does} while only other levels have a review window that is closed.`,
      when(otherLevels(given, phase), 1),
      to,
    ),
    refused(`${does} by the graduate.`, by(given, actors.graduate), 'wrongRole'),
    refused(`${does} by who decides at another level only.`, by(given, notAt(level)), 'wrongRole'),
    refused(`${does} after the graduate was taken off the list.`, onRecord(given, removed), 'isActive'),
    refused(`${does} while the cohort is paused.`, onCohort(given, { paused: true }), 'isActive'),
  ]
}

const byGraduateAtWork = (given: Attempt): Attempt => by(given, actors.graduateAtWork)

/** Somebody in scope whose roles do not reach this level. */
const notAt = (level: number) =>
  level === 2 ? actors.college : level === 1 ? actors.counselor : actors.office

function otherLevels(given: Attempt, phase: ReturnType<typeof phaseAt>): Attempt {
  const others = [0, 1, 2].map(phaseAt).filter((other) => other !== phase)
  return onCohort(given, { windows: Object.fromEntries(others.map((other) => [other, SPAN])) })
}
