import * as z from 'zod/mini'
import { actingAs, claims, cohortId, count, filled, id, instant, nothing } from './atoms'

const statuses = ['requested', 'verified', 'applied', 'refused', 'withdrawn'] as const

/** 更正申请 as both sides see it. */
export const correctionView = z.strictObject({
  id: z.string(),
  status: z.enum(statuses),
  at: instant,
  /** Field → what the record said and what it should say. */
  values: z.record(z.string(), z.strictObject({ was: z.string(), value: z.string() })),
  reason: z.string(),
  decisions: z.array(
    z.strictObject({
      event: z.enum(['verify', 'apply', 'refuse', 'withdraw']),
      at: instant,
      reason: z.string(),
    }),
  ),
  /** What this person may do about it now. */
  actions: z.array(z.enum(['withdraw', 'verify', 'apply', 'refuse'])),
})

/** `correction.request`: asks for values that only the school can change (G9, G13). The pictures are those that stand. */
export const correctionRequest = {
  on: 'api',
  input: z.strictObject({ cohortId, values: claims, reason: filled(200) }),
  output: z.strictObject({ correction: correctionView }),
} as const

export const correctionWithdraw = {
  on: 'api',
  input: z.strictObject({ cohortId, correction: id }),
  output: z.strictObject({ correction: correctionView }),
} as const

/** `correction.list`: what waits for this person to verify or to apply, the longest waiting first. */
export const correctionList = {
  on: 'api',
  input: z.strictObject({
    cohortId,
    as: actingAs,
    after: z._default(z.nullable(z.strictObject({ at: instant, id })), null),
  }),
  output: z.strictObject({
    rows: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        studentNo: z.string(),
        class: z.string(),
        correction: correctionView,
        /** How many pictures came with it. */
        proofs: count,
      }),
    ),
    next: z.nullable(z.strictObject({ at: instant, id: z.string() })),
  }),
} as const

const decision = { id, correction: id }

/** `correction.verify`: the college has compared the proof (查验). */
export const correctionVerify = {
  on: 'api',
  input: z.strictObject(decision),
  output: z.strictObject({ correction: correctionView }),
} as const

/** `correction.apply`: the school writes the values over the roster's. */
export const correctionApply = {
  on: 'api',
  input: z.strictObject(decision),
  output: z.strictObject({ correction: correctionView }),
} as const

export const correctionRefuse = {
  on: 'api',
  input: z.strictObject({ ...decision, reason: filled(100) }),
  output: z.strictObject({ correction: correctionView }),
} as const

/** `record.correct`: staff mend values of a record that is not under review (H16); the graduate is told old and new. */
export const recordCorrect = {
  on: 'api',
  input: z.strictObject({ id, claims, reason: filled(100) }),
  output: z.strictObject({ record: z.record(z.string(), z.string()) }),
} as const

export const upstreamResults = ['passed', 'initialised', 'mismatched'] as const

/** `upstream.record`: what 省中心 said about a completed record (G4, G11, G14). `importId` names the list it came from. */
export const upstreamRecord = {
  on: 'api',
  input: z.strictObject({
    id,
    result: z.enum(upstreamResults),
    cause: z._default(z.string().check(z.trim(), z.maxLength(200)), ''),
    importId: filled(80),
  }),
  output: nothing,
} as const

/** Most results that one call records. */
export const MOST_RESULTS = 50

/**
 * `upstream.import`: the results of a list, each recorded by its own guarded write; every row is answered for.
 */
export const upstreamImport = {
  on: 'api',
  input: z.strictObject({
    cohortId,
    importId: filled(80),
    rows: z
      .array(
        z.strictObject({
          studentNo: filled(40),
          result: z.enum(upstreamResults),
          cause: z._default(z.string().check(z.trim(), z.maxLength(200)), ''),
        }),
      )
      .check(
        z.minLength(1),
        z.maxLength(MOST_RESULTS),
        z.refine((rows) => new Set(rows.map((row) => row.studentNo)).size === rows.length),
      ),
  }),
  output: z.strictObject({
    results: z.array(
      z.strictObject({
        studentNo: z.string(),
        /** Null: recorded; otherwise why not. */
        refused: z.nullable(z.string()),
      }),
    ),
  }),
} as const
