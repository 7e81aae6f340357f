import * as z from 'zod/mini'
import { backlogCauses } from '../push/decide'
import { levelKeys } from '../people/roles'
import { noticeTemplates } from '../people/notice-templates'
import { cohortId, count, filled, id, instant, nothing, text } from './atoms'

const place = z.strictObject({ at: instant, id: z.string() })

/** `notice.list`: what the school told this person, the newest first, one page at a time; and what WeChat may still deliver. */
export const noticeList = {
  on: 'api',
  input: z.strictObject({ after: z._default(z.nullable(z.strictObject({ at: instant, id })), null) }),
  output: z.strictObject({
    rows: z.array(
      z.strictObject({
        id: z.string(),
        at: instant,
        notice: z.string(),
        /** Field → old and new value, of edits by staff (B3); never a document number. */
        changes: z.record(z.string(), z.strictObject({ was: z.string(), value: z.string() })),
        read: z.boolean(),
        /** Of a backlog: of which cohort, how much of it, and why it is told (domain/push/backlog-told.ts). */
        backlog: z.optional(
          z.strictObject({
            cohort: z.string().check(z.maxLength(100)),
            waiting: count,
            /** '' of several. */
            college: z.string().check(z.maxLength(100)),
            colleges: count,
            levels: z.array(z.enum(levelKeys)).check(z.maxLength(levelKeys.length)),
            causes: z.array(z.enum(backlogCauses)).check(z.maxLength(backlogCauses.length)),
            beyond: z.boolean(),
            own: z.boolean(),
          }),
        ),
        /** Of an alarm: what it is about, in words. */
        alarm: z.optional(z.string()),
      }),
    ),
    next: z.nullable(place),
    /** Template → how many messages the person still agreed to. */
    left: z.record(z.string(), count),
  }),
} as const

/**
 * `notice.unreached`: of a cohort, within the caller's scope, whom WeChat did not tell and who has not looked into the
 * inbox since; the newest first. `state`: `notAgreed` where the person had agreed to none, else how sending ended.
 */
export const noticeUnreached = {
  on: 'api',
  input: z.strictObject({
    cohortId,
    after: z._default(z.nullable(z.strictObject({ at: instant, id })), null),
  }),
  output: z.strictObject({
    rows: z.array(
      z.strictObject({
        id: z.string(),
        at: instant,
        notice: z.string(),
        state: z.enum(['notAgreed', 'sending', 'refused', 'failed', 'unknown', 'later']),
        /** WeChat's own code; '' where it gave none. */
        code: z.string(),
        /** The record's. */
        registrationId: z.string(),
        studentNo: z.string(),
        name: z.string(),
      }),
    ),
    next: z.nullable(place),
  }),
} as const

/** `notice.read`: everything up to this instant has been seen. */
export const noticeRead = {
  on: 'api',
  input: z.strictObject({ upTo: instant }),
  output: nothing,
} as const

/** `consent.record`: what the person answered when WeChat asked; one `accept` is one message (field.md §5). */
export const consentRecord = {
  on: 'api',
  input: z.strictObject({
    answers: z.partialRecord(z.enum(noticeTemplates), z.enum(['accept', 'reject', 'ban', 'filter'])),
  }),
  output: z.strictObject({ left: z.record(z.string(), count) }),
} as const

/** `record.timeline`: every line of the own history, the newest first; `before` is the `next` of the page before. */
export const recordTimeline = {
  on: 'api',
  input: z.strictObject({ cohortId, before: z._default(z.nullable(count), null) }),
  output: z.strictObject({
    entries: z.array(
      z.strictObject({
        seq: count,
        at: instant,
        byKind: z.string(),
        what: z.string(),
        level: count,
        reasons: z.record(z.string(), z.string()),
        /** Names of the fields concerned. */
        touched: z.array(z.string()),
      }),
    ),
    next: z.nullable(count),
  }),
} as const

const contact = z.strictObject({
  name: filled(40),
  phone: text(40),
  place: text(80),
  hours: text(80),
})
const contactList = z.array(contact).check(z.maxLength(5))

/** `contact.list`: whom to ask in this cohort: of one's class and college where bound, of the office for everybody. */
export const contactListing = {
  on: 'api',
  input: z.strictObject({ cohortId }),
  output: z.strictObject({
    counselor: z.array(contact),
    college: z.array(contact),
    office: z.array(contact),
  }),
} as const

/** `contact.save`: `rev` is the revision that was read, 0 at first. */
export const contactSave = {
  on: 'api',
  input: z.strictObject({
    cohortId,
    rev: count,
    office: contactList,
    colleges: z.record(id, contactList).check(z.refine((all) => Object.keys(all).length <= 200)),
    classes: z.record(id, contactList).check(z.refine((all) => Object.keys(all).length <= 2000)),
  }),
  output: z.strictObject({ rev: count }),
} as const

/** `structure.list`: names to choose from: the cohort's colleges; of a bound person also the classes of the own college (R4). */
export const structureList = {
  on: 'api',
  input: z.strictObject({ cohortId }),
  output: z.strictObject({
    colleges: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    classes: z.array(z.strictObject({ name: z.string(), major: z.string() })),
  }),
} as const
