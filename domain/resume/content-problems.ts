import { holdsDocumentNumber } from '../people/holds-document'
import type { FieldProblem } from '../registration/field-checks'
import { longest, mostRows, type Education, type Experience, type ResumeContent } from './content'

export type ResumeProblems = Readonly<Record<string, FieldProblem>>

/**
 * What of a résumé cannot stand, by its path (`education.0.school`, `awards.2`, `summary`).
 * @param own the person's own document number; '' where it is not known (on the phone)
 */
export function resumeProblems(content: ResumeContent, own: string): ResumeProblems {
  const { intention, summary, skills, education, experience, awards } = content
  const found: Found[] = [
    ['intention', textProblem(intention, longest.intention, own)],
    ['summary', textProblem(summary, longest.summary, own)],
    ['skills', textProblem(skills, longest.skills, own)],
    ...education.flatMap((row, index) => educationProblems(row, `education.${String(index)}`, own)),
    ...experience.flatMap((row, index) => experienceProblems(row, `experience.${String(index)}`, own)),
    ...awards.map((award, index): Found => [
      `awards.${String(index)}`,
      award === '' ? 'required' : textProblem(award, longest.award, own),
    ]),
    ...listProblems(content),
  ]
  return Object.fromEntries(
    found.flatMap(([path, problem]) => (problem === null ? [] : [[path, problem] as const])),
  )
}

type Found = readonly [path: string, problem: FieldProblem | null]

const listProblems = (content: ResumeContent): Found[] =>
  (['education', 'experience', 'awards'] as const).map((list) => [
    list,
    content[list].length > mostRows[list] ? 'tooMany' : null,
  ])

function textProblem(text: string, most: number, own: string): FieldProblem | null {
  if (text.length > most) return 'tooLong'
  // What is exported is sent to strangers, and a number in it would be sealed nowhere.
  return holdsDocumentNumber(text, own) ? 'holdsNumber' : null
}

function educationProblems({ from, to, school, major, degree }: Education, at: string, own: string): Found[] {
  const most = longest.education
  return [
    ...spanProblems({ from, to }, at),
    [`${at}.school`, school === '' ? 'required' : textProblem(school, most.school, own)],
    [`${at}.major`, textProblem(major, most.major, own)],
    [`${at}.degree`, textProblem(degree, most.degree, own)],
  ]
}

function experienceProblems({ from, to, where, role, text }: Experience, at: string, own: string): Found[] {
  const most = longest.experience
  return [
    ...spanProblems({ from, to }, at),
    [`${at}.where`, where === '' ? 'required' : textProblem(where, most.where, own)],
    [`${at}.role`, textProblem(role, most.role, own)],
    [`${at}.text`, textProblem(text, most.text, own)],
  ]
}

const month = /^(19|20)\d{2}-(0[1-9]|1[0-2])$/u

function spanProblems({ from, to }: { from: string; to: string }, at: string): Found[] {
  const begins = from === '' ? 'required' : month.test(from) ? null : 'dateInvalid'
  return [
    [`${at}.from`, begins],
    [`${at}.to`, endProblem(begins === null ? from : '', to)],
  ]
}

/** Months of the form `YYYY-MM` sort like the time they name. */
function endProblem(from: string, to: string): FieldProblem | null {
  if (to === '') return null
  if (!month.test(to)) return 'dateInvalid'
  return to < from ? 'endsBeforeStart' : null
}
