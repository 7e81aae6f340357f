import * as z from 'zod/mini'
import { staffRoles } from '../people/roles'

/** Opaque ids of ours: letters, digits, `_`, `-`, `@`; never an operator, never a path. */
export const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_@-]{0,79}$/))
export const cohortId = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/))
/** A name that becomes a key of a stored document: never an operator, never a path. */
export const key = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/))
/** The platform's person: an openid is opaque to us. */
export const openid = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/))
/** Made once per intent by the caller; the same id again returns the stored answer. */
export const requestId = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/))
/** Milliseconds since the epoch. */
export const instant = z.int().check(z.gte(0), z.lte(8_640_000_000_000_000))
export const count = z.int().check(z.gte(0))
export const text = (most: number) => z.string().check(z.maxLength(most))
export const filled = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))
/** Field → value; which fields exist and how long they may be is the domain's to say. */
export const claims = z
  .record(text(40), text(500))
  .check(z.refine((value) => Object.keys(value).length <= 80))
/** Field, or `general`, → reason. */
export const reasons = z
  .record(z.string().check(z.regex(/^[A-Za-z.]{1,40}$/)), text(100))
  .check(z.refine((value) => Object.keys(value).length <= 20))
export const flow = z.enum(['source', 'destination'])
/** What a graduate had on the screen when confirming; what a reviewer's screen adds is left aside. */
export const seen = z.object({ round: count, digest: z.string().check(z.regex(/^[0-9a-f]{64}$/)) })
/** The same for who mends what was reviewed, who is told of the confirmation that this would void (null: none). */
export const seenReviewed = z.strictObject({
  round: count,
  digest: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  confirmation: z.nullable(id),
})
export const window = z
  .strictObject({ opensAt: instant, closesAt: instant })
  .check(z.refine(({ opensAt, closesAt }) => opensAt < closesAt))
/** Most graduates of one call; of a longer list the page sends the next part after it. */
export const MOST_LISTED = 50
/** 学号 of a list, each once. */
export const studentNos = z.array(filled(40)).check(
  z.minLength(1),
  z.maxLength(MOST_LISTED),
  z.refine((numbers) => new Set(numbers).size === numbers.length),
)
export const nothing = z.strictObject({})
/** The same for a reviewer, whose decision also belongs to one level of the chain. */
export const seenAtLevel = z.strictObject({
  round: count,
  level: count,
  digest: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
})
/** Where a submission stands after a call. */
export const standingView = z.strictObject({ status: z.string(), level: count, round: count })
/** Which of the caller's roles asks; null: all of them together. */
export const actingAs = z._default(z.nullable(z.enum(staffRoles)), null)

/** A list of graduates, every one of them answered for. */
export const eachAnswered = z.strictObject({
  results: z.array(
    z.strictObject({
      studentNo: z.string(),
      /** '' where there is no such graduate in the caller's scope. */
      name: z.string(),
      /** Null: done, or so already; otherwise why not. */
      refused: z.nullable(z.string()),
    }),
  ),
})
