import * as z from 'zod/mini'
import { OPTION_LENGTH, policyMost, policySpans } from '../cohort/policy-limits'
import { graduationMonths, questionKinds, sectionings, slotPurposes } from '../cohort/policy'
import { staffRoles } from '../people/roles'
import { cohortId, count, filled, instant, key, text } from './atoms'
import { ownRecord } from './me'
import { slotView } from './proof'

const staffLevel = z.strictObject({
  kind: z.literal('staff'),
  key: z.enum(['counselor', 'college', 'office']),
  name: filled(20),
})
const upstreamLevel = z.strictObject({ kind: z.literal('upstream'), key: filled(20), name: filled(20) })
/** One to three staff levels, then upstream stages; a level appears once. */
const chain = z.array(z.discriminatedUnion('kind', [staffLevel, upstreamLevel])).check(
  z.maxLength(6),
  z.refine((levels) => {
    const staff = levels.filter(({ kind }) => kind === 'staff')
    const ordered = levels.every(({ kind }, index) => kind === 'upstream' || index < staff.length)
    return (
      staff.length >= 1 &&
      staff.length <= 3 &&
      ordered &&
      new Set(levels.map(({ key }) => key)).size === levels.length
    )
  }),
)
const within = (what: keyof typeof policySpans) => {
  const [least, most] = policySpans[what]
  return z.int().check(z.gte(least), z.lte(most))
}
const when = z.record(key, z.array(text(60)).check(z.maxLength(40)))
const roleList = z.array(z.enum(staffRoles)).check(z.maxLength(5))

const fieldPolicy = z.strictObject({
  class: z.enum(['locked', 'proof', 'free']),
  required: z.union([z.boolean(), when]),
  lockedFrom: z.nullable(instant),
  mendedBy: roleList,
  proofSlots: z.array(text(40)).check(z.maxLength(policyMost.proofSlots)),
  help: text(300),
})

/** The content of a policy; id and version are the server's. */
export const policyContent = z.strictObject({
  chain: z.strictObject({
    source: chain,
    destination: chain,
    correction: chain,
    byCategory: z.record(text(10), chain),
  }),
  distinctReviewers: z.boolean(),
  proxySubmit: z.boolean(),
  fields: z.record(text(40), fieldPolicy),
  sections: z.enum(sectionings),
  graduationMonth: z
    .record(filled(10), z.enum(graduationMonths))
    .check(z.refine((months) => Object.keys(months).length <= 20)),
  lockEvents: z
    .record(
      key,
      z.strictObject({
        name: filled(20),
        fields: z.array(text(40)).check(z.minLength(1), z.maxLength(policyMost.lockedFields)),
      }),
    )
    .check(z.refine((events) => Object.keys(events).length <= policyMost.lockEvents)),
  freeUntil: z.enum(['windowClose', 'completed', 'serviceEnd']),
  place: z.strictObject({
    depth: z.enum(['city', 'county']),
    definition: z.enum(['beforeExam', 'atEntry', 'currentFamily']),
    employedPostgraduates: z.boolean(),
  }),
  bind: z.strictObject({
    key: z.enum(['studentNo', 'documentNo']),
    secret: z.enum(['lastSix', 'full']),
    name: z.boolean(),
    /**
     * Digits, letters and classes, each with a fixed count; only the last may vary: `^\\d{10}$`. So no text
     * can make the pattern slow. Whether it compiles is checked when it is saved.
     */
    studentNoPattern: z
      .string()
      .check(
        z.regex(
          /^\^(?:(?:\\d|[A-Za-z0-9]|\[[A-Za-z0-9-]{1,20}\])(?:\{\d{1,2}\})?){0,20}(?:\\d|[A-Za-z0-9]|\[[A-Za-z0-9-]{1,20}\])(?:\{\d{1,2}(?:,\d{1,2})?\})?\$$/,
        ),
      ),
    tries: within('tries'),
    realName: z.enum(['none', 'manual', 'phone']),
  }),
  delegations: z.strictObject({
    addGraduate: roleList,
    removeGraduate: roleList,
    mendCollege: roleList,
    correctField: roleList,
  }),
  slots: z
    .record(
      key,
      z.strictObject({
        purpose: z.enum(slotPurposes),
        name: filled(20),
        help: text(100),
        required: z.boolean(),
        maxBytes: within('maxBytes'),
        minEdge: within('minEdge'),
        maxPixels: within('maxPixels'),
        when: z.nullable(when),
      }),
    )
    .check(z.refine((slots) => Object.keys(slots).length <= policyMost.slots)),
  proofKeepDays: within('proofKeepDays'),
  watch: z.strictObject({
    sharedPhone: within('sharedPhone'),
    sameEmployer: within('sameEmployer'),
    categories: z.array(text(4)).check(z.maxLength(policyMost.watchedCategories)),
    categoryPercent: within('categoryPercent'),
  }),
  survey: z
    .array(
      z.strictObject({
        id: key,
        text: filled(200),
        kind: z.enum(questionKinds),
        options: z
          .array(z.string().check(z.minLength(1), z.maxLength(OPTION_LENGTH), z.regex(/^[^\n]*$/)))
          .check(z.maxLength(policyMost.options)),
        required: z.boolean(),
        when: z.nullable(when),
      }),
    )
    .check(z.maxLength(policyMost.questions)),
  destination: z.strictObject({
    needs: z.enum(['none', 'sourceCompleted']),
    categoryTable: text(40),
    selfChange: z.boolean(),
  }),
  report: z.strictObject({
    days: z.array(z.int().check(z.gte(1), z.lte(365))).check(z.maxLength(policyMost.reportDays)),
    kinds: z.array(z.enum(['archive', 'household'])),
  }),
})

const note = z.string().check(z.trim(), z.maxLength(100))

/** `policy.save`: makes the next version and lets the cohort point at it; submitted work keeps its own version. */
export const policySave = {
  on: 'api',
  input: z.strictObject({
    cohortId,
    rev: count,
    policy: policyContent,
    /** Why, in one line, for who reads the versions later. */
    note: z._default(note, ''),
  }),
  output: z.strictObject({ rev: count, version: count }),
} as const

const made = { at: instant, byName: z.string(), note: z.string() }
/** How many versions are listed, the latest first. */
export const VERSIONS_LISTED = 20

/** `policy.get`: what the editor opens with; null is the version in force. `rev` goes back with the save. */
export const policyGet = {
  on: 'api',
  input: z.strictObject({ cohortId, version: z.nullable(z.int().check(z.gte(1))) }),
  output: z.strictObject({
    now: instant,
    rev: count,
    /** The version that `policy` is. */
    version: count,
    policy: policyContent,
    made: z.strictObject(made),
    versions: z.array(z.strictObject({ version: count, ...made })),
  }),
} as const

/** `policy.preview`: the form as one graduate would see it under these rules; nothing is saved, the look is logged. */
export const policyPreview = {
  on: 'api',
  input: z.strictObject({ cohortId, policy: policyContent, studentNo: filled(40) }),
  output: z.strictObject({
    now: instant,
    name: z.string(),
    studentNo: z.string(),
    /** Somebody has bound it; otherwise nothing can be started. */
    bound: z.boolean(),
    record: z.record(z.string(), z.string()),
    form: z.pick(ownRecord, {
      fields: true,
      rules: true,
      sections: true,
      place: true,
      survey: true,
      checks: true,
    }),
    slots: z.array(slotView),
    /** What the form asks for now, and whether it is still missing. */
    wanted: z.array(
      z.strictObject({
        slot: z.string(),
        name: z.string(),
        required: z.boolean(),
        missing: z.boolean(),
      }),
    ),
    /** field → what stands between it and a submission. */
    problems: z.record(z.string(), z.string()),
    actions: z.array(z.string()),
    /** What waits for a decision keeps the rules it was submitted under: their version; null: nothing waits. */
    submittedUnder: z.nullable(count),
  }),
} as const
