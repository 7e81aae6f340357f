import type { Education, Experience, ResumeContent } from './content'

/** A résumé without blanks around its texts, and without rows in which nothing was written. */
export const tidied = (content: ResumeContent): ResumeContent => ({
  ...content,
  intention: content.intention.trim(),
  summary: content.summary.trim(),
  skills: content.skills.trim(),
  education: content.education.map(trimmedEducation).filter((row) => saysAnything(Object.values(row))),
  // The kind of an experience is chosen before anything is written, and says nothing by itself.
  experience: content.experience
    .map(trimmedExperience)
    .filter(({ kind: _kind, ...texts }) => saysAnything(Object.values(texts))),
  awards: content.awards.map((award) => award.trim()).filter((award) => award !== ''),
})

const saysAnything = (texts: readonly string[]): boolean => texts.some((text) => text !== '')

const trimmedEducation = ({ from, to, school, major, degree }: Education): Education => ({
  from: from.trim(),
  to: to.trim(),
  school: school.trim(),
  major: major.trim(),
  degree: degree.trim(),
})

const trimmedExperience = ({ kind, from, to, where, role, text }: Experience): Experience => ({
  kind,
  from: from.trim(),
  to: to.trim(),
  where: where.trim(),
  role: role.trim(),
  text: text.trim(),
})
