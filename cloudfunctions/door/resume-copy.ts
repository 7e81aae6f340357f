import type { Output } from '../../domain/contract/contract'
import type { ResumeContent } from '../../domain/resume/content'

type Told = NonNullable<Output<'resume.get'>['content']>

/** A résumé as an answer carries it: lists of its own. */
export const resumeCopy = ({ education, experience, awards, ...content }: ResumeContent): Told => ({
  ...content,
  education: education.map((row) => ({ ...row })),
  experience: experience.map((row) => ({ ...row })),
  awards: [...awards],
})
