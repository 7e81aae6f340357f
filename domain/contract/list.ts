import * as z from 'zod/mini'
import { text } from './atoms'

/**
 * `list.read`: the 学号 that stand in a file (.xlsx, .csv, .txt), as they are written there. The file is gone after
 * the call, and its other columns are told to nobody.
 */
export const listRead = {
  on: 'files',
  input: z.strictObject({ fileID: text(400).check(z.regex(/^cloud:\/\/[^/]+\/lists\/[^/]+$/)) }),
  output: z.strictObject({ numbers: z.array(z.string()) }),
} as const
