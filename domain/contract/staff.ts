import * as z from 'zod/mini'
import { staffRoles } from '../people/roles'
import { MOST_GRANTS } from '../people/staff-entry'
import { cohortId, count, filled, id, instant, openid, text } from './atoms'

const scopeList = z.nullable(z.array(id).check(z.maxLength(200)))
/** 工号 as schools write it. */
const workNo = z.string().check(z.trim(), z.regex(/^[A-Za-z0-9-]{1,20}$/))
/** Colleges and classes that the grants of one person may name in all; more means that a wider grant is meant. */
const MOST_UNITS = 400

const grant = z.strictObject({
  role: z.enum(staffRoles),
  campusId: id,
  cohortIds: z.nullable(z.array(cohortId).check(z.maxLength(50))),
  collegeIds: scopeList,
  classIds: scopeList,
  until: z.nullable(instant),
})
const grants = z.array(grant).check(
  z.maxLength(MOST_GRANTS),
  z.refine(
    (given) =>
      given.reduce((sum, one) => sum + (one.collegeIds?.length ?? 0) + (one.classIds?.length ?? 0), 0) <=
      MOST_UNITS,
  ),
)
/** A grant as it is told. */
const held = z.strictObject({
  role: z.enum(staffRoles),
  campusId: z.string(),
  cohortIds: z.nullable(z.array(z.string())),
  collegeIds: z.nullable(z.array(z.string())),
  classIds: z.nullable(z.array(z.string())),
  until: z.nullable(instant),
})
/** `waits`: it takes effect when another administrator agrees. */
const changed = z.strictObject({ openid: z.string(), rev: count, waits: z.boolean() })

/** `staff.claimFirst`: the environment's secret makes the caller the first administrator of a campus, once. */
export const staffClaimFirst = {
  on: 'api',
  input: z.strictObject({ secret: filled(200), name: filled(40), campusId: id }),
  output: z.strictObject({ openid: z.string() }),
} as const

/**
 * `staff.grant`: gives a person a place in the staff list, or changes it; `rev` 0 makes a new entry, otherwise
 * it is the revision that was read. Nobody gives more than they hold.
 */
export const staffGrant = {
  on: 'api',
  input: z.strictObject({
    openid,
    rev: count,
    name: filled(40),
    suspended: z._default(z.boolean(), false),
    grants,
  }),
  output: changed,
} as const

/** `staff.suspend`: takes everything a person may do away at once, or gives it back; nothing else changes. */
export const staffSuspend = {
  on: 'api',
  input: z.strictObject({ openid, rev: count, suspended: z.boolean(), reason: filled(100) }),
  output: changed,
} as const

/**
 * `staff.invite`: a place for somebody who has not come yet, by a code that is told this once, and by 工号 and
 * phone where a phone is given.
 */
export const staffInvite = {
  on: 'api',
  input: z.strictObject({
    workNo,
    name: filled(40),
    phone: text(40),
    grants: grants.check(z.minLength(1)),
    days: z.int().check(z.gte(1), z.lte(30)),
  }),
  output: z.strictObject({ id: z.string(), code: z.string(), waits: z.boolean() }),
} as const

/** `staff.join`: whoever was invited comes in, by the code, or by 工号 and what WeChat's phone button gave. */
export const staffJoin = {
  on: 'api',
  input: z.union([z.strictObject({ code: filled(40) }), z.strictObject({ workNo, phoneCode: filled(200) })]),
  output: z.strictObject({ name: z.string(), roles: z.array(z.enum(staffRoles)) }),
} as const

/** `staff.withdraw`: takes an invitation back that nobody has used. */
export const staffWithdraw = {
  on: 'api',
  input: z.strictObject({ id }),
  output: z.strictObject({ id: z.string() }),
} as const

/**
 * `staff.second`: another administrator agrees to what one proposed, or refuses it; of a person (`openid`) or of
 * an invitation (`post`), at the revision that was read.
 */
export const staffSecond = {
  on: 'api',
  input: z.union([
    z.strictObject({ openid, rev: count, approve: z.boolean() }),
    z.strictObject({ post: id, rev: count, approve: z.boolean() }),
  ]),
  output: z.strictObject({ rev: count }),
} as const

const campus = z._default(z.nullable(id), null)

/** `staff.list`: the people of a campus (null: of the own one) whom one may look after, by pages. */
export const staffListing = {
  on: 'api',
  input: z.strictObject({ campusId: campus, after: z._default(z.nullable(openid), null) }),
  output: z.strictObject({
    campusId: z.string(),
    rows: z.array(
      z.strictObject({
        openid: z.string(),
        rev: count,
        name: z.string(),
        workNo: z.string(),
        suspended: z.boolean(),
        grants: z.array(held),
        /** Beginning of the day on which they were last here; null: not yet. */
        lastSeenAt: z.nullable(instant),
        proposal: z.nullable(
          z.strictObject({
            name: z.string(),
            suspended: z.boolean(),
            grants: z.array(held),
            by: z.string(),
            at: instant,
            reason: z.string(),
          }),
        ),
        /** Oneself is listed and not changed. */
        mayChange: z.boolean(),
        maySecond: z.boolean(),
        mayTakeBack: z.boolean(),
      }),
    ),
    next: z.nullable(z.string()),
  }),
} as const

const place = z.nullable(z.strictObject({ at: instant, id }))

/** `staff.posts`: invitations that nobody has used, the oldest first, by pages. */
export const staffPosts = {
  on: 'api',
  input: z.strictObject({ campusId: campus, after: z._default(place, null) }),
  output: z.strictObject({
    campusId: z.string(),
    rows: z.array(
      z.strictObject({
        id: z.string(),
        rev: count,
        name: z.string(),
        workNo: z.string(),
        /** '' without a phone. */
        phoneLast4: z.string(),
        /** Whether a code was made for it; the others come in by 工号 and phone alone. */
        byCode: z.boolean(),
        grants: z.array(held),
        until: instant,
        by: z.string(),
        at: instant,
        waits: z.boolean(),
        maySecond: z.boolean(),
      }),
    ),
    next: z.nullable(z.strictObject({ at: instant, id: z.string() })),
  }),
} as const

/** What is wrong with a row of the sheet, or that there is nothing to do for it. */
export const staffRowIssues = [
  'workNoInvalid',
  'nameMissing',
  'phoneInvalid',
  'roleUnknown',
  'administratorByHand',
  'collegeMissing',
  'collegeUnknown',
  'majorUnknown',
  'classUnknown',
  'contradictsAbove',
  'duplicate',
  'alreadyThere',
  'beyondOwn',
  'tooManyRoles',
] as const
export type StaffRowIssue = (typeof staffRowIssues)[number]

/**
 * `staff.import`: invitations by 工号 and phone for everybody in a sheet; colleges and classes are those of the
 * cohort. `dryRun` only says what would come of it. The file is gone after the call: who has looked at a dry run
 * brings it again.
 */
export const staffImport = {
  on: 'files',
  input: z.strictObject({
    fileID: text(400).check(z.regex(/^cloud:\/\/[^/]+\/staff\/[^/]+$/)),
    cohortId,
    dryRun: z.boolean(),
  }),
  output: z.strictObject({
    /** Rows with something in them. */
    rows: count,
    /** People invited, or who would be. */
    people: count,
    issues: z.array(z.strictObject({ row: count, code: z.enum(staffRowIssues) })),
  }),
} as const
