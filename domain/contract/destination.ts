import * as z from 'zod/mini'
import { isObjectionField } from '../registration/objection-fields'
import {
  claims,
  cohortId,
  count,
  filled,
  id,
  instant,
  reasons,
  seen,
  seenReviewed,
  standingView,
  text,
} from './atoms'

export const destinationSave = {
  on: 'api',
  input: z.strictObject({ cohortId, claims }),
  output: z.strictObject({ claims, savedAt: instant }),
} as const

export const destinationSubmit = {
  on: 'api',
  input: z.strictObject({ cohortId }),
  output: z.strictObject({ receipt: z.string(), round: count, digest: z.string(), at: instant }),
} as const

export const destinationWithdraw = {
  on: 'api',
  input: z.strictObject({ cohortId }),
  output: standingView,
} as const

const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/**
 * `destination.confirm`: names what was seen, the submission and every line of the reports (`contents` of me.get),
 * and ticks that the basics were checked (N5, N8).
 */
export const destinationConfirm = {
  on: 'api',
  input: z.strictObject({ cohortId, seen, contents: digest, basicsChecked: z.boolean() }),
  output: z.strictObject({ confirmationId: z.string(), at: instant }),
} as const

/** What the graduate says is wrong or has changed; until the school has mended or answered it. */
export const objectionView = z.nullable(
  z.strictObject({
    kind: z.enum(['error', 'change']),
    at: instant,
    text: z.string(),
    fields: z.array(z.string()),
  }),
)

/** `destination.reportError`: 信息有误 (N8); the text goes to those who look after the graduate. */
export const destinationReportError = {
  on: 'api',
  input: z.strictObject({
    cohortId,
    text: filled(300),
    /** Lines of the confirmation that it is about, by names that pages know. */
    fields: z._default(z.array(text(40).check(z.refine(isObjectionField))).check(z.maxLength(30)), []),
  }),
  output: z.strictObject({ objection: objectionView }),
} as const

/** `destination.askChange`: 申请变更 in the change period, where the school makes the change (seed N §二). */
export const destinationAskChange = {
  on: 'api',
  input: z.strictObject({ cohortId, text: filled(300) }),
  output: z.strictObject({ objection: objectionView }),
} as const

/** `destination.change`: opens the own destination again in the change period, where the cohort allows it. */
export const destinationChange = {
  on: 'api',
  input: z.strictObject({ cohortId }),
  output: standingView,
} as const

/** What a receiver of the archive or the household will read. */
export const reportLines = z.array(z.strictObject({ label: z.string(), value: z.string() }))

const household = z.strictObject({
  moved: z.boolean(),
  origin: z.enum(['import', 'staff', 'none']),
  values: claims,
})

/** What both sides are told of a destination besides where its submission stands. */
export const destinationFacts = {
  /** The code table of categories that counts. */
  categoryTable: z.string(),
  /** What stands as reviewed, or is being reviewed; empty before. */
  frozen: claims,
  /** Brought by the school, not by the graduate. */
  imported: z.boolean(),
  archiveOrigin: z.enum(['import', 'student', 'staff', 'none']),
  household,
  objection: objectionView,
} as const

/** `destination.get`: a destination as the school mends it. */
export const destinationGet = {
  on: 'api',
  input: z.strictObject({ id }),
  output: z.strictObject({
    id: z.string(),
    name: z.string(),
    studentNo: z.string(),
    documentLast4: z.string(),
    college: z.string(),
    major: z.string(),
    class: z.string(),
    /** 生源地 as it counts now. */
    sourcePlace: z.string(),
    status: z.string(),
    /** Under which category the graduate counts now (N12), and its name; '' before the cut-off where none is reviewed. */
    shownCategory: z.string(),
    shownCategoryName: z.string(),
    /** 户口是否转入学校 as the record has it; '' where the school has not recorded it. */
    householdMoved: z.string(),
    ...destinationFacts,
    confirmedAt: z.nullable(instant),
    /** Names the confirmation that stands. */
    confirmation: z.nullable(z.string()),
    seen: z.nullable(seenReviewed),
    /** For so many days the graduate may mend what is opened again now. */
    resubmitDays: count,
    actions: z.array(z.string()),
  }),
} as const

/** `destination.correct`: the office mends what was reviewed; the graduate is told, and confirms again (N8). */
export const destinationCorrect = {
  on: 'api',
  input: z.strictObject({ id, seen: seenReviewed, claims, reason: filled(100) }),
  output: standingView,
} as const

/** `destination.reopen`: the office gives it back to the graduate, with the reasons. */
export const destinationReopen = {
  on: 'api',
  input: z.strictObject({ id, seen: seenReviewed, reasons }),
  output: standingView,
} as const

/** `household.record`: where a household that moved to the school goes (N7); names what stood on the screen. */
export const householdRecord = {
  on: 'api',
  input: z.strictObject({
    id,
    seen: z.strictObject({ values: claims, confirmation: z.nullable(id) }),
    values: claims,
  }),
  output: z.strictObject({ household }),
} as const

/** Most destinations that one call brings. */
export const MOST_DESTINATIONS = 50

/**
 * `destination.import`: destinations that the school knows already, each by its own guarded write; every row is
 * answered for. One without the archive's way is left to the graduate to complete (N3, N6).
 */
export const destinationImport = {
  on: 'api',
  input: z.strictObject({
    cohortId,
    importId: filled(80),
    rows: z.array(z.strictObject({ studentNo: filled(40), category: filled(8), values: claims })).check(
      z.minLength(1),
      z.maxLength(MOST_DESTINATIONS),
      z.refine((rows) => new Set(rows.map((row) => row.studentNo)).size === rows.length),
    ),
  }),
  output: z.strictObject({
    results: z.array(
      z.strictObject({
        studentNo: z.string(),
        /** Null: taken in; otherwise why not. */
        refused: z.nullable(z.string()),
        /** field → what is wrong with it. */
        fields: z.record(z.string(), z.string()),
        /** Whether the graduate has to add the archive's way. */
        incomplete: z.boolean(),
      }),
    ),
  }),
} as const
