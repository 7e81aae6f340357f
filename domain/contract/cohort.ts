import * as z from 'zod/mini'
import { presetKeys } from '../cohort/preset-keys'
import { levelKindOf } from '../roster/level-kinds'
import { unitKinds } from '../cohort/structure-names'
import { cohortId, count, filled, id, instant, nothing, text } from './atoms'

const year = z.int().check(z.gte(2000), z.lte(2100))
const scope = z.strictObject({
  levels: z.array(text(20)).check(
    z.minLength(1),
    z.maxLength(20),
    z.refine((levels) => levels.every((level) => levelKindOf(level) !== null)),
  ),
  hmt: z.boolean(),
  international: z.boolean(),
  completers: z.boolean(),
})
const settings = {
  campusId: id,
  year,
  name: filled(60),
  paused: z.boolean(),
  scope,
  cutOffAt: z.nullable(instant),
  serviceEndsMonths: z.int().check(z.gte(0), z.lte(36)),
  graceSeconds: z.int().check(z.gte(0), z.lte(3600)),
  resubmitDays: z.int().check(z.gte(0), z.lte(60)),
}

/** `cohort.save`: `rev` 0 makes a new cohort; otherwise it is the revision that was read. */
export const cohortSave = {
  on: 'api',
  input: z.strictObject({
    id: cohortId,
    rev: count,
    ...settings,
    /** Of a new cohort: the rules that it begins with; null: those of every cohort. A cohort that stands keeps its own. */
    preset: z._default(z.nullable(z.enum(presetKeys)), null),
    /** Of a cohort that stands: yes, what is kept may go earlier than before; it does not come back. */
    shorter: z._default(z.boolean(), false),
  }),
  output: z.strictObject({ rev: count }),
} as const

/** `cohort.copy`: a new cohort from an earlier one of the same campus, every date years on; it begins paused. */
export const cohortCopy = {
  on: 'api',
  input: z.strictObject({ from: cohortId, id: cohortId, year, name: filled(60) }),
  output: z.strictObject({ rev: count }),
} as const

/** `cohort.list`: the cohorts that the caller sets up, paused ones among them, and campuses where they begin new ones. */
export const cohortList = {
  on: 'api',
  input: nothing,
  output: z.strictObject({
    now: instant,
    cohorts: z.array(
      z.strictObject({
        id: cohortId,
        campusId: z.string(),
        year: z.int(),
        name: z.string(),
        paused: z.boolean(),
      }),
    ),
    campuses: z.array(z.string()),
  }),
} as const

const said = z.record(z.string(), z.nullable(z.union([z.string(), z.number(), z.boolean()])))

/** `cohort.edits`: who changed what of a cohort and when, the latest first; few are kept. */
export const cohortEdits = {
  on: 'api',
  input: z.strictObject({ cohortId }),
  output: z.strictObject({
    now: instant,
    edits: z.array(
      z.strictObject({
        at: instant,
        /** The person's name; '' where they are no longer in the staff list. */
        by: z.string(),
        what: z.enum(['made', 'settings', 'policy', 'window', 'collegeWindow', 'unit', 'push', 'keeping']),
        where: z.string(),
        before: said,
        after: said,
        reason: z.string(),
      }),
    ),
  }),
} as const

const unit = { id: z.string(), name: z.string(), aliases: z.array(z.string()) }

/** `structure.get`: colleges, majors and classes with their former names; `rev` goes back with the edit. */
export const structureGet = {
  on: 'api',
  input: z.strictObject({ cohortId }),
  output: z.strictObject({
    rev: count,
    colleges: z.array(z.strictObject(unit)),
    majors: z.array(z.strictObject({ ...unit, code: z.string(), collegeId: z.string() })),
    classes: z.array(z.strictObject({ ...unit, majorId: z.string(), collegeId: z.string() })),
  }),
} as const

/** `structure.rename`: another name for a unit; the one before stays among its former names. */
export const structureRename = {
  on: 'api',
  input: z.strictObject({
    cohortId,
    rev: count,
    kind: z.enum(unitKinds),
    id,
    name: filled(60),
    aliases: z.array(filled(60)).check(z.maxLength(20)),
  }),
  output: z.strictObject({ rev: count }),
} as const

/** What `cohort.get` tells of the settings, as `cohort.save` takes them. */
export const cohortSettings = settings
