import * as z from 'zod/mini'
import { auditedCollections } from '../audit/chain'
import { auditGroups } from '../audit/kinds'
import { findingKinds } from '../audit/verify'
import { staffRoles } from '../people/roles'
import { cohortId, count, filled, instant } from './atoms'

/** Who is meant in the list of people, without an openid. */
const personKey = z.string().check(z.regex(/^[0-9a-f]{20}$/))

const place = z.strictObject({
  at: instant,
  /** Which of the lists; `staffing`: what happened to the staff list. */
  collection: z.enum(['accessLog', 'events', 'staffing']),
  id: z.string().check(z.minLength(1), z.maxLength(200)),
})

/** Who did it. A graduate is told as the one whose record it is now, or another. */
const who = z.union([
  z.strictObject({ kind: z.literal('staff'), name: z.string(), role: z.nullable(z.enum(staffRoles)) }),
  z.strictObject({ kind: z.enum(['self', 'otherHolder', 'system']) }),
])

/** `audit.search`: who saw, took, handed in, decided, changed or set what in a cohort; the newest first. */
export const auditSearch = {
  on: 'api',
  input: z.strictObject({
    cohortId,
    /** 学号 */
    studentNo: z._default(z.nullable(filled(40)), null),
    by: z._default(z.nullable(z.union([z.literal('graduates'), personKey])), null),
    group: z._default(z.nullable(z.enum(auditGroups)), null),
    /** From this instant, up to and without that one. */
    from: z._default(z.nullable(instant), null),
    to: z._default(z.nullable(instant), null),
    after: z._default(z.nullable(place), null),
  }),
  output: z.strictObject({
    now: instant,
    rows: z.array(
      z.strictObject({
        id: z.string(),
        at: instant,
        /** What was done: a kind of look, or a happening. */
        what: z.string(),
        who,
        /** Null where it was about many, or the record is gone. */
        about: z.nullable(z.strictObject({ name: z.string(), studentNo: z.string() })),
        /** Name of the colleague whose place in the staff list was changed; '' of anything else, and of who left. */
        colleague: z.string(),
        /** What they are since, or are invited to be. */
        roles: z.array(z.enum(staffRoles)),
        /** And may do nothing since. */
        suspended: z.boolean(),
        /** Pictures, reports. */
        count,
        /** The reason that was given; '' where nobody was asked for one. */
        why: z.string(),
      }),
    ),
    next: z.nullable(place),
  }),
} as const

/** `audit.people`: whom one may look for, of the cohort's campus. */
export const auditPeople = {
  on: 'api',
  input: z.strictObject({ cohortId }),
  output: z.strictObject({
    people: z.array(
      z.strictObject({ key: z.string(), name: z.string(), roles: z.array(z.enum(staffRoles)) }),
    ),
  }),
} as const

const finding = z.strictObject({
  kind: z.enum(findingKinds),
  block: count,
  collection: z.union([z.enum(auditedCollections), z.literal('')]),
  id: z.string(),
})
const verified = {
  blocks: count,
  lines: count,
  /** Lines that are gone by the schedule. */
  purged: count,
  found: count,
  findings: z.array(finding),
  upTo: count,
}
const verifyPlace = z.strictObject({ phase: z.enum(['blocks', 'anchors']), at: instant })

/** `audit.verify`: works through a part of the chain and says where the next begins; null: this was the last. */
export const auditVerify = {
  on: 'api',
  input: z.strictObject({ place: z._default(z.nullable(verifyPlace), null) }),
  output: z.strictObject({ ...verified, next: z.nullable(verifyPlace) }),
} as const

/** `audit.state`: how far the chain is, what the latest nightly verification found, and what is known to be wrong. */
export const auditState = {
  on: 'api',
  input: z.strictObject({}),
  output: z.strictObject({
    now: instant,
    /** Number of the newest block; 0: none. */
    blocks: count,
    /** When the oldest line that is not sealed yet was written; null: there is none. */
    waitingSince: z.nullable(instant),
    /** Since when a verification is under way; null: none is. */
    runningSince: z.nullable(instant),
    last: z.nullable(z.strictObject({ at: instant, ...verified })),
    /** Found by that one, or by hand since it began: of all this no night has said yet that it is over. Null: nothing. */
    wrong: z.nullable(z.strictObject({ at: instant, found: count, findings: z.array(finding) })),
  }),
} as const
