import * as z from 'zod/mini'
import { questionKinds } from '../cohort/policy'
import { text } from './atoms'

/** Question id → answer; of multiple choice the chosen options, one a line. Which questions exist is the policy's to say. */
export const answers = z
  .record(text(40), text(1000))
  .check(z.refine((value) => Object.keys(value).length <= 50))

/** A question as a page asks it. */
export const questionView = z.strictObject({
  id: z.string(),
  text: z.string(),
  kind: z.enum(questionKinds),
  options: z.array(z.string()),
  required: z.boolean(),
  when: z.nullable(z.record(z.string(), z.array(z.string()))),
})
