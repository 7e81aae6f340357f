import type { Output } from '../../../domain/contract/contract'
import { roleWords } from '../../../domain/people/access-words'
import { monthDay } from '../../lib/time'
import {
  grantEnds,
  invitedBy,
  lastSeen,
  phoneEnds,
  severalClasses,
  severalCohorts,
  severalColleges,
  texts,
  until,
  withinClasses,
} from '../../texts/colleagues'

export type Colleague = Output<'staff.list'>['rows'][number]
export type Invitation = Output<'staff.posts'>['rows'][number]
export type Grant = Colleague['grants'][number]

/** Names that the page knows: of cohorts, and of the units of the cohort that is looked at. */
export interface Names {
  readonly cohorts: ReadonlyMap<string, string>
  readonly colleges: ReadonlyMap<string, string>
  readonly classes: ReadonlyMap<string, string>
}

/** `辅导员：机电学院，其中机电2301班，2027届`. What has no name here, such as a college of another cohort, is counted. */
export function grantWords({ role, ...scope }: Grant, names: Names, now: number): string {
  const { collegeIds, classIds, cohortIds, until: end } = scope
  const parts = [
    collegeIds === null ? texts.wholeSchool : named(collegeIds, names.colleges, severalColleges),
    classIds === null ? '' : withinClasses(named(classIds, names.classes, severalClasses)),
    cohortIds === null ? '' : named(cohortIds, names.cohorts, severalCohorts),
    end === null ? '' : grantEnds(monthDay(end - 1, now)),
  ]
  return `${roleWords[role]}：${parts.filter((part) => part !== '').join('，')}`
}

/** More names than these are counted. */
const MOST_NAMED = 4

function named(
  ids: readonly string[],
  names: ReadonlyMap<string, string>,
  several: (count: number) => string,
): string {
  const known = ids.flatMap((id) => names.get(id) ?? [])
  const isAll = known.length === ids.length && known.length > 0 && known.length <= MOST_NAMED
  return isAll ? known.join('、') : several(ids.length)
}

export const grantsWords = (grants: readonly Grant[], names: Names, now: number): string =>
  grants.length === 0 ? texts.noGrants : grants.map((grant) => grantWords(grant, names, now)).join('；')

/** When somebody was last here, to the day. */
export const seenWords = ({ lastSeenAt }: Pick<Colleague, 'lastSeenAt'>, now: number): string =>
  lastSeenAt === null ? texts.neverSeen : lastSeen(monthDay(lastSeenAt, now))

/** What stands below the name of somebody who was invited. */
export function invitationWords(post: Invitation, names: Names, now: number): string {
  const { grants, phoneLast4, by, at, until: end } = post
  return [
    grantsWords(grants, names, now),
    phoneLast4 === '' ? '' : phoneEnds(phoneLast4),
    now < end ? until(monthDay(end, now)) : texts.ran,
    invitedBy(by, monthDay(at, now)),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** What the row says at its right: what is not as usual. */
export const standing = ({ suspended, proposal }: Colleague): string =>
  proposal !== null ? texts.waits : suspended ? texts.suspended : ''
