import * as z from 'zod/mini'
import { keepCauses } from '../keeping/kinds'
import { dataKinds, keepLimits } from '../keeping/kinds'
import { cohortId, count, filled, instant, text } from './atoms'

const span = ([least, most]: readonly [number, number]) => z.int().check(z.gte(least), z.lte(most))
const spans = {
  personalDays: span(keepLimits.personalDays),
  evidenceDays: span(keepLimits.evidenceDays),
}
const kind = z.enum(dataKinds)
const ending = z.enum(['strips', 'deletes'])
const counted = z.array(z.strictObject({ kind, cause: z.enum(keepCauses), ending, count }))
/** Why: read afterwards beside who did it. */
const reason = filled(100)
/** Whose record it is, so that a wrong digit is seen before anything is done; '' where it is not known. */
const who = z.strictObject({ name: z.string(), college: z.string(), class: z.string() })

/** `keeping.schedule`: what is kept how long and why, with the dates of a cohort, and how much still needs an old key. */
export const keepingSchedule = {
  on: 'api',
  input: z.strictObject({ cohortId }),
  output: z.strictObject({
    now: instant,
    rev: count,
    personalDays: count,
    evidenceDays: count,
    /** When the ends come for the first of the cohort's graduates; for who graduates later, later. */
    serviceEndsAt: instant,
    personalAt: instant,
    evidenceAt: instant,
    rows: z.array(
      z.strictObject({
        kind,
        /** What it is, and what stands in it, in Chinese. */
        name: z.string(),
        holds: z.string(),
        personal: z.nullable(ending),
        evidence: z.nullable(ending),
        /** Days; null: not by age. */
        ageDays: z.nullable(count),
        source: z.string(),
      }),
    ),
    /** Keys that only read any more; at no records an old key may go. */
    oldKeys: z.array(
      z.strictObject({ purpose: z.enum(['seal', 'fingerprint']), kid: z.string(), records: count }),
    ),
  }),
} as const

/**
 * `keeping.preview`: what an instant (null: now) will have ended of some graduates of a cohort, behind a 学号; the
 * parts follow from each other. Nothing is written.
 */
export const keepingPreview = {
  on: 'api',
  input: z.strictObject({
    cohortId,
    at: z._default(z.nullable(instant), null),
    after: z._default(text(40), ''),
  }),
  output: z.strictObject({
    at: instant,
    /** Graduates that this part looked at. */
    looked: count,
    counts: counted,
    /** Null: that was the last part. */
    next: z.nullable(z.string()),
  }),
} as const

/** `keeping.log`: what was deleted on which day, the latest first. */
export const keepingLog = {
  on: 'api',
  input: z.strictObject({ cohortId, before: z._default(z.nullable(instant), null) }),
  output: z.strictObject({
    days: z.array(
      z.strictObject({
        at: instant,
        /** False: by age, of all cohorts. */
        ofCohort: z.boolean(),
        counts: counted,
      }),
    ),
    next: z.nullable(instant),
  }),
} as const

/** `keeping.save`: how long this cohort keeps. Shorter than before asks for `shorter`: what goes does not come back. */
export const keepingSave = {
  on: 'api',
  input: z.strictObject({ cohortId, rev: count, ...spans, shorter: z._default(z.boolean(), false) }),
  output: z.strictObject({ rev: count }),
} as const

/**
 * `keeping.erase`: a graduate asked for it (PIPL Art. 47). `look`: says what would go, and writes nothing. What has to
 * be kept stays, and the answer says until when.
 */
export const keepingErase = {
  on: 'api',
  input: z.strictObject({ cohortId, studentNo: filled(40), reason, look: z.boolean() }),
  output: z.strictObject({
    who,
    /** `personal`: what was decided stays as evidence; `whole`: nothing stays. */
    what: z.enum(['personal', 'whole']),
    counts: counted,
    /** Until when the evidence stays; null: nothing stays. */
    keptUntil: z.nullable(instant),
  }),
} as const

/**
 * `keeping.person`: all that is kept about one graduate, as a workbook; who asked for it, and why, is written down.
 * `look`: says whose it would be, and writes nothing.
 */
export const keepingPerson = {
  on: 'files',
  input: z.strictObject({ cohortId, studentNo: filled(40), reason, look: z.boolean() }),
  output: z.strictObject({
    who,
    /** Null: it was only looked at. The name of the file names nobody. */
    file: z.nullable(z.strictObject({ name: z.string(), xlsx: z.string() })),
  }),
} as const
