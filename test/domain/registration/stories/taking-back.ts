import type { Returned } from '../../../../domain/registration/registration'
import type { Attempt } from '../../../../domain/registration/attempt'
import {
  bringing,
  by,
  onCohort,
  onDestination,
  onRecord,
  onSource,
  when,
  without,
} from '../../../support/attempts'
import { actors, working } from '../../../support/people'
import { removed, stages, type Reviewed } from './reviewed'
import { storiesOf, type Decide, type Story } from './story'

const SECONDS = 1_000

/** A return that was a slip is taken back within ten seconds by who gave it, before anybody was told (B7). */
export function takingBackStories<Event extends string>(reviewed: Reviewed<Event>): Story<Decide<Event>>[] {
  return stages.flatMap((stage) => [...times(reviewed, stage), ...people(reviewed, stage)])
}

type Stage = (typeof stages)[number]

const returnedAs = (given: Attempt, flow: 'source' | 'destination', over: Partial<Returned>): Attempt => {
  const { returned } = given.registration[flow]
  if (returned === null) throw new Error('nothing was sent back that could be taken back')
  const changed = { returned: { ...returned, ...over } }
  return flow === 'source' ? onSource(given, changed) : onDestination(given, changed)
}

function times<Event extends string>(
  { attempt, events, flow }: Reviewed<Event>,
  { level, levels, where }: Stage,
): Story<Decide<Event>>[] {
  const { leads, refused } = storiesOf(events.takeBack)
  const given = attempt.takingBack(level, levels)
  const does = `The return of the ${flow} at ${where} is taken back`
  const to = `inReview@${level}`
  return [
    leads(`${does} at once, and waits at the level it waited at.`, given, to),
    leads(
      `${does} a millisecond before ten seconds are over.`,
      when(given, given.now + 10 * SECONDS - 1),
      to,
    ),
    refused(`${does} after ten seconds.`, when(given, given.now + 10 * SECONDS), 'returnedJustNow'),
    refused(
      `${does} a millisecond after ten seconds.`,
      when(given, given.now + 10 * SECONDS + 1),
      'returnedJustNow',
    ),
    refused(
      `What the province sent back is not taken back like a return of the ${flow} at ${where}.`,
      returnedAs(given, flow, { level: 'upstream' }),
      'returnedJustNow',
    ),
    refused(`${does} without a reason.`, without(given, 'reasons'), 'reasonGiven'),
    refused(
      `${does} with blanks for a reason.`,
      bringing(given, { reasons: { general: ' ' } }),
      'reasonGiven',
    ),
    refused(`${does} after the graduate was taken off the list.`, onRecord(given, removed), 'isActive'),
    refused(`${does} while the cohort is paused.`, onCohort(given, { paused: true }), 'isActive'),
    refused(
      `What waits for a decision on the ${flow} at ${where} was not sent back.`,
      bringing(by(attempt.waiting(level, levels), given.actor), { reasons: { general: '手滑' } }),
      'wrongStatus',
    ),
  ]
}

function people<Event extends string>(
  { attempt, events, flow }: Reviewed<Event>,
  { level, levels, where }: Stage,
): Story<Decide<Event>>[] {
  const { leads, refused } = storiesOf(events.takeBack)
  const given = attempt.takingBack(level, levels)
  const does = `The return of the ${flow} at ${where} is taken back`
  const colleague = [actors.otherCounselor, actors.college, actors.otherOffice][level] ?? actors.nobody
  return [
    refused(`${does} by somebody else of that level.`, by(given, colleague), 'returnedBySelf'),
    refused(
      `${does} by another office.`,
      by(given, actors.otherOffice),
      level === 2 ? 'returnedBySelf' : 'wrongRole',
    ),
    refused(
      `${does} by who gave it and has another post by now.`,
      by(given, { ...(level === 2 ? actors.counselor : actors.otherOffice), openid: given.actor.openid }),
      'wrongRole',
    ),
    refused(
      `${does} by who gave it and has become its owner.`,
      returnedAs(by(given, actors.graduateAtWork), flow, { by: actors.graduateAtWork.openid }),
      'notOwner',
    ),
    refused(`${does} by the graduate.`, by(given, actors.graduate), 'wrongRole'),
    refused(
      `${does} by who gave the return before it.`,
      returnedAs(given, flow, {
        by: colleague.openid,
        before: { level, reasons: {}, resubmitBy: given.now, by: given.actor.openid, at: given.now - 1 },
      }),
      'returnedBySelf',
    ),
    leads(
      `${does} by who gave it, whatever was returned before.`,
      returnedAs(given, flow, {
        before: { level: 'upstream', reasons: {}, resubmitBy: given.now, by: 'openid-office-2', at: 1 },
      }),
      `inReview@${level}`,
    ),
    refused(
      `${does} by who gave it and works there no more.`,
      by(given, working(given.actor.openid)),
      'notFound',
    ),
    refused(
      `${does} by who gave it and now works for another campus.`,
      by(given, { ...actors.officeOfOtherCampus, openid: given.actor.openid }),
      'notFound',
    ),
  ]
}
