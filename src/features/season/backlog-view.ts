import type { Output } from '../../../domain/contract/contract'
import type { LevelKey } from '../../../domain/people/roles'
import { above } from '../../../domain/push/decide'
import { flowWords } from '../../../domain/push/work-kinds'
import type { FlowName } from '../../../domain/registration/standing'
import { clockTime, isoDay, monthDay, roughly } from '../../lib/time'
import { texts as words } from '../../texts/dashboard'
import { grouped } from '../../texts/kit'
import { texts as office } from '../../texts/office'
import { board } from '../../texts/push-board'
import { causeWords, levelNames } from '../../texts/push-causes'

type Standing = Output<'push.standing'>
type Place = Standing['places'][number]

/** Work that waits somewhere, as the card of the dashboard shows it. */
export interface BacklogShown {
  readonly key: string
  readonly collegeId: string
  readonly college: string
  /** `待辅导员 203`. */
  readonly whose: string
  /** How long, and why it is a backlog. */
  readonly text: string
  readonly isBacklog: boolean
  /** Whom that was or will be told; '' where nobody is. */
  readonly told: string
}

const MOST = 4

const whenWords = (at: number, now: number): string =>
  isoDay(at) === isoDay(now) ? clockTime(at) : `${monthDay(at, now)} ${clockTime(at)}`

/** Who is told of a backlog at once: the level that decides, and the office. */
const toldAtOnce = (level: LevelKey): string =>
  [...new Set([levelNames[level], levelNames.office])].join('和')

function toldWords({ level, toldAt, escalatedAt, escalatesAt }: Place, now: number): string {
  const next = above[level]
  const whom = next === null ? '' : levelNames[next]
  // Another cause of the same place may come later: who looks after it knows of the place by then.
  const still = escalatedAt === null ? escalatesAt : null
  const parts = [
    ...(toldAt === null ? [] : [board.toldAt(whenWords(toldAt, now), toldAtOnce(level))]),
    ...(escalatedAt === null ? [] : [board.escalatedAt(whenWords(escalatedAt, now), whom)]),
    ...(still === null ? [] : [board.escalatesAt(whenWords(Math.max(still, now), now), whom)]),
  ]
  return parts.join('；')
}

/** What waits in one flow, corrections with the source: backlogs first, then what has waited longest; and how many places there are beside these. */
export function backlogsShown(
  { places }: Standing,
  { flow, now }: { readonly flow: FlowName; readonly now: number },
): { readonly shown: readonly BacklogShown[]; readonly more: number; readonly backlogs: number } {
  const own = places
    .filter((place) => place.flow === flow || (place.flow === 'correction' && flow === 'source'))
    .sort(
      (one, other) =>
        Number(other.causes.length > 0) - Number(one.causes.length > 0) ||
        (one.oldestAt ?? now) - (other.oldestAt ?? now) ||
        other.waiting - one.waiting,
    )
  const backlogs = own.filter(({ causes }) => causes.length > 0).length
  return {
    shown: own.slice(0, MOST).map((place) => shownOf(place, now)),
    more: Math.max(0, own.length - MOST),
    backlogs,
  }
}

function shownOf(place: Place, now: number): BacklogShown {
  const { collegeId, college, flow, level, waiting, oldestAt, causes } = place
  const facts = [
    ...causes.map((cause) => causeWords[cause]),
    ...(oldestAt === null ? [] : [board.oldest(roughly(Math.max(0, now - oldestAt)))]),
  ]
  return {
    key: `${collegeId}/${flow}/${level}`,
    collegeId,
    college: college === '' ? office.noCollege : college,
    whose: `${flow === 'correction' ? `${flowWords.correction} ` : ''}${words.waitsFor[level]} ${grouped(waiting)}`,
    text: facts.join('，'),
    isBacklog: causes.length > 0,
    told: toldWords(place, now),
  }
}

/** When all that waits is summed up next, where anything waits and somebody is told at all. */
export const nextDigestWords = ({ nextDigestAt, places }: Standing, now: number): string | null =>
  nextDigestAt === null || places.length === 0 ? null : board.nextDigest(whenWords(nextDigestAt, now))
