import * as z from 'zod/mini'
import { reportStates } from '../registration/report-state'
import { cohortId, count, flow, id, instant, nothing } from './atoms'

const kind = z.enum(['archive', 'household'])
/** A report's number as it is stored: 16 characters of Crockford's base 32, the last one a check character. */
const number = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{16}$/))

const reportView = z.strictObject({
  number: z.string(),
  kind,
  state: z.enum(reportStates),
  issuer: z.string(),
  lines: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  issuedAt: instant,
  /** Half-open: not in force from this instant on. */
  validUntil: instant,
  /** What the QR code says: the public page's address with the check tag. */
  link: z.string(),
})

/** `report.issue` (核验授权, N10): the reply is the report; asking again with the same requestId gives the same one. */
export const reportIssue = {
  on: 'api',
  input: z.strictObject({ cohortId, kind, days: z.int().check(z.gte(1), z.lte(365)) }),
  output: z.strictObject({ report: reportView }),
} as const

/** `report.list`: one's own reports, the latest first. */
export const reportList = {
  on: 'api',
  input: z.strictObject({ cohortId }),
  output: z.strictObject({
    now: instant,
    reports: z.array(reportView),
    /** What may be issued now, and until when reports can be had at all. */
    kinds: z.array(kind),
    days: z.array(count),
    serviceEndsAt: instant,
  }),
} as const

export const reportRevoke = {
  on: 'api',
  input: z.strictObject({ cohortId, number }),
  output: nothing,
} as const

/** A PDF of a page, in base64: small enough to travel in the reply, so that no file of it lies anywhere. */
const paper = z.strictObject({ name: z.string(), pdf: z.string() })

/** `report.paper`: one's own report in force, as a page to print. */
export const reportPaper = {
  on: 'files',
  input: z.strictObject({ cohortId, number }),
  output: paper,
} as const

/** `receipt.paper`: the receipt of one's latest submission (B3). */
export const receiptPaper = {
  on: 'files',
  input: z.strictObject({ cohortId, flow }),
  output: paper,
} as const

/**
 * `report.print`: one step of printing the archive reports in force of a cohort, or of one college, in the
 * order of 学号 (N14). `job` null begins; the answer's `job` goes back until `done`. A step asked for twice
 * prints nothing twice.
 */
export const reportPrint = {
  on: 'files',
  input: z.strictObject({ cohortId, collegeId: z.nullable(id), job: z.nullable(id) }),
  output: z.strictObject({
    job: z.string(),
    printed: count,
    /** Confirmed, but nothing in force was issued. */
    without: count,
    done: z.boolean(),
    /** Address of the one PDF when done, and when it ends. */
    url: z.nullable(z.string()),
    until: z.nullable(instant),
  }),
} as const
