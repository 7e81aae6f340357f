import * as z from 'zod/mini'
import { experienceKinds } from '../resume/content'
import { cohortId, count, instant, nothing, text } from './atoms'

/** Only the shape; how long each text and list may be is told by its path (domain/resume/content-problems.ts). */
const words = text(2_000)
const list = <T extends z.ZodMiniType>(row: T) => z.array(row).check(z.maxLength(20))

const content = z.strictObject({
  intention: words,
  summary: words,
  education: list(z.strictObject({ from: words, to: words, school: words, major: words, degree: words })),
  experience: list(
    z.strictObject({
      kind: z.enum(experienceKinds),
      from: words,
      to: words,
      where: words,
      role: words,
      text: words,
    }),
  ),
  skills: words,
  awards: list(words),
  showMobile: z.boolean(),
  showEmail: z.boolean(),
  withPhoto: z.boolean(),
})

/** `resume.get`: one's own résumé (G5). `rev` 0 and null where there is none. */
export const resumeGet = {
  on: 'api',
  input: z.strictObject({ cohortId }),
  output: z.strictObject({ rev: count, content: z.nullable(content), savedAt: z.nullable(instant) }),
} as const

/**
 * `resume.save`: `rev` is the revision that was read, 0 for the first; a page that reads an older one is refused
 * with `conflict` and asks `resume.get` for what stands.
 */
export const resumeSave = {
  on: 'api',
  input: z.strictObject({ cohortId, rev: count, content }),
  output: z.strictObject({ rev: count, savedAt: instant }),
} as const

/** `resume.remove`: the text and the photo, for good. */
export const resumeRemove = { on: 'api', input: z.strictObject({ cohortId }), output: nothing } as const

/** `resume.paper`: what is saved, as a PDF in base64. */
export const resumePaper = {
  on: 'files',
  input: z.strictObject({ cohortId }),
  output: z.strictObject({ name: z.string(), pdf: z.string() }),
} as const
