import * as z from 'zod/mini'
import { alarmKinds } from '../health/alarms'
import { pushKinds } from '../push/decide'
import { cohortId, count, id, instant } from './atoms'
import { pushLine } from './push-standing'

const some = (most: number) => z.nullable(z.int().check(z.gte(1), z.lte(most)))
const hour = z.int().check(z.gte(0), z.lte(23))
const threshold = z.strictObject({ waiting: some(10_000), oldestHours: some(720), closingHours: some(336) })

/** When who is told of a backlog (domain/push/rules.ts). */
const rules = z.strictObject({
  on: z.boolean(),
  levels: z.strictObject({ counselor: threshold, college: threshold, office: threshold }),
  /** College → level → what differs there. */
  colleges: z
    .record(
      id,
      z.strictObject({
        counselor: z.optional(threshold),
        college: z.optional(threshold),
        office: z.optional(threshold),
      }),
    )
    .check(z.refine((all) => Object.keys(all).length <= 200)),
  digestHours: z.array(hour).check(
    z.maxLength(6),
    z.refine((hours) => new Set(hours).size === hours.length),
  ),
  quiet: z.nullable(z.strictObject({ from: hour, until: hour })),
  escalateAfterHours: some(720),
  channels: z.strictObject({ message: z.boolean(), robot: z.boolean() }),
})

/** Address of a group robot as 企业微信 shows it; only its key is kept, sealed. */
const robotAddress = z
  .string()
  .check(
    z.regex(
      /^https:\/\/qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/send\?key=[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/u,
    ),
  )

/** `push.get`: the rules of a cohort and whether it has a robot, never which; `rev` goes back with the edit. */
export const pushGet = {
  on: 'api',
  input: z.strictObject({ cohortId }),
  output: z.strictObject({
    rev: count,
    rules,
    /** The cohort stands still: nobody is told anything, whatever the rules say. */
    paused: z.boolean(),
    robot: z.boolean(),
    colleges: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  }),
} as const

/** `push.save`: sets the rules, and keeps, removes or replaces the robot; in force within ten seconds. */
export const pushSave = {
  on: 'api',
  input: z.strictObject({
    cohortId,
    rev: count,
    rules,
    robot: z._default(z.union([z.literal('keep'), z.literal('none'), robotAddress]), 'keep'),
  }),
  output: z.strictObject({ rev: count }),
} as const

/** `push.preview`: what these rules (null: those in force) would tell now, and whom, if nothing had been told before. */
export const pushPreview = {
  on: 'api',
  input: z.strictObject({ cohortId, rules: z.nullable(rules) }),
  output: z.strictObject({
    now: instant,
    lines: z.array(pushLine),
    to: z.array(z.strictObject({ name: z.string(), lines: count })),
    /** '' where nothing would be told. */
    robotText: z.string(),
  }),
} as const

/** `push.test`: sends a trial to the cohort's robot, or a message of WeChat to oneself. */
export const pushTest = {
  on: 'api',
  input: z.strictObject({ cohortId, channel: z.enum(['robot', 'message']) }),
  output: z.strictObject({
    state: z.enum(['sent', 'refused', 'failed', 'unknown', 'later', 'notAgreed', 'sending']),
    code: z.string(),
  }),
} as const

/** `push.history`: what was sent to whom, why, and whether it arrived, within the caller's colleges; the newest first. */
export const pushHistory = {
  on: 'api',
  input: z.strictObject({
    cohortId,
    after: z._default(
      z.nullable(z.strictObject({ at: instant, id: z.string().check(z.maxLength(200)) })),
      null,
    ),
  }),
  output: z.strictObject({
    now: instant,
    rows: z.array(
      z.strictObject({
        id: z.string(),
        at: instant,
        kind: z.enum([...pushKinds, 'trial', ...alarmKinds]),
        channel: z.enum(['inbox', 'message', 'robot']),
        /** '' of the robot. */
        toName: z.string(),
        state: z.enum(['waiting', 'sending', 'sent', 'refused', 'failed', 'unknown', 'notAgreed', 'settled']),
        code: z.string(),
        dueAt: instant,
        lines: z.array(pushLine),
      }),
    ),
    next: z.nullable(z.strictObject({ at: instant, id: z.string() })),
  }),
} as const
