import type { Rules } from './flow'
import { compositeGuards } from './composite-guards'
import { branches, byConditions, simpleGuards } from './guards'

/** What a decision for asks, in both flows. */
export const approving = [
  'notOwner',
  'notProxyAuthor',
  'distinctReviewer',
  'seenLatest',
  'notHeldByOther',
  'reviewOpen',
  'unchangedInBatch',
  'unmarkedInBatch',
  'examinedInBatch',
] as const

/** What sending back asks, in both flows. */
export const returning = [
  'notOwner',
  'notProxyAuthor',
  'seenLatest',
  'notHeldByOther',
  'reviewOpen',
  'reasonGiven',
] as const

/** What taking an approval back asks before the last level has decided, in both flows. */
export const revoking = ['notOwner', 'reasonGiven', 'notDecidedSince', 'decidedJustNow'] as const

/** What taking a return back asks: it was a slip, and the graduate has not been told yet (B7). */
export const takingBack = ['notOwner', 'returnedBySelf', 'reasonGiven', 'returnedJustNow'] as const

/** Conditions of the `by` column; one must hold. */
const by = {
  student: ['asStudent'],
  staff: ['asStaff'],
  reviewer: ['atThisLevel'],
  earlier: ['atEarlierLevel', 'revokesForAll'],
  last: ['atLastLevel', 'revokesForAll'],
  office: ['mendsRecords'],
} as const satisfies Rules<string>['by']

/** Guards of every row: the own record, or one in the scope of the staff; and an active one. */
const always = {
  student: ['isOwner', 'isActive'],
  staff: ['inScope', 'isActive'],
} as const satisfies Rules<string>['always']

/** Everything of the rules that is the same for source and destination: only the rows differ. */
export const sharedRules: Omit<Rules<string>, 'flow' | 'rows'> = {
  always,
  by,
  anyOf: compositeGuards,
  simple: { ...simpleGuards, ...branches, ...byConditions },
}
