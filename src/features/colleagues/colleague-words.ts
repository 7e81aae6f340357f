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
} from '../../texts/colleagues'

export type Colleague = Output<'staff.list'>['rows'][number]
export type Invitation = Output<'staff.posts'>['rows'][number]
export type Grant = Colleague['grants'][number]

/** Names of the colleges that the page knows: those of the cohort that is looked at. */
export type CollegeNames = ReadonlyMap<string, string>

/** `辅导员：机电学院，其中2个班`. A college of another cohort has no name here and is counted. */
export function grantWords({ role, ...scope }: Grant, names: CollegeNames, now: number): string {
  const { collegeIds, classIds, cohortIds, until: end } = scope
  const parts = [
    collegeIds === null ? texts.wholeSchool : collegesNamed(collegeIds, names),
    classIds === null ? '' : severalClasses(classIds.length),
    cohortIds === null ? '' : severalCohorts(cohortIds.length),
    end === null ? '' : grantEnds(monthDay(end - 1, now)),
  ]
  return `${roleWords[role]}：${parts.filter((part) => part !== '').join('，')}`
}

function collegesNamed(ids: readonly string[], names: CollegeNames): string {
  const known = ids.flatMap((id) => names.get(id) ?? [])
  return known.length === ids.length && known.length > 0 ? known.join('、') : severalColleges(ids.length)
}

export const grantsWords = (grants: readonly Grant[], names: CollegeNames, now: number): string =>
  grants.length === 0 ? texts.noGrants : grants.map((grant) => grantWords(grant, names, now)).join('；')

/** When somebody was last here, to the day. */
export const seenWords = ({ lastSeenAt }: Pick<Colleague, 'lastSeenAt'>, now: number): string =>
  lastSeenAt === null ? texts.neverSeen : lastSeen(monthDay(lastSeenAt, now))

/** What stands below the name of somebody who was invited. */
export function invitationWords(post: Invitation, names: CollegeNames, now: number): string {
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
