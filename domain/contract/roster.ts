import * as z from 'zod/mini'
import { cohortId, count, text } from './atoms'

/**
 * `roster.import`: one step of an import that may take many calls. `cursor` is the worksheet row to go on
 * with; null starts and, in the answer, ends it. Asking twice for the same step changes nothing.
 */
export const rosterImport = {
  on: 'files',
  input: z.strictObject({
    fileID: text(400).check(z.regex(/^cloud:\/\/[^/]+\/rosters\/[^/]+$/)),
    cohortId,
    cursor: z.nullable(count),
  }),
  output: z.strictObject({
    cursor: z.nullable(count),
    created: count,
    updated: count,
    unchanged: count,
    skipped: count,
    total: count,
    importable: count,
    issues: z.array(z.strictObject({ row: count, column: z.string(), code: z.string(), level: z.string() })),
    newNames: z.strictObject({ colleges: count, majors: count, classes: count }),
  }),
} as const
