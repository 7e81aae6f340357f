import {
  emptyResume,
  experienceKinds,
  mostRows,
  type Education,
  type Experience,
  type ResumeContent,
} from '../../../domain/resume/content'
import { suggestedEducation } from '../../../domain/resume/suggested'
import type { Values } from '../../../domain/registration/fields'
import { keepable } from '../../lib/keepable'

export type List = keyof typeof mostRows

/** What a student begins with: the own school years as the record has them. */
export const firstResume = (record: Values): ResumeContent => ({
  ...emptyResume,
  education: [suggestedEducation(record)],
})

const blankEducation: Education = { from: '', to: '', school: '', major: '', degree: '' }
const blankExperience: Experience = {
  kind: experienceKinds[0],
  from: '',
  to: '',
  where: '',
  role: '',
  text: '',
}

/** The résumé with one text changed; `path` as problems name it: `summary`, `education.0.school`, `awards.1`. */
export function withText(content: ResumeContent, path: string, text: string): ResumeContent {
  const [part = '', index = '', name = ''] = path.split('.')
  if (index === '') return { ...content, [part]: text }
  const at = Number(index)
  if (part === 'awards') return { ...content, awards: changed(content.awards, at, () => text) }
  if (part === 'education')
    return { ...content, education: changed(content.education, at, (row) => ({ ...row, [name]: text })) }
  return { ...content, experience: changed(content.experience, at, (row) => ({ ...row, [name]: text })) }
}

const changed = <Row>(rows: readonly Row[], at: number, change: (row: Row) => Row): Row[] =>
  rows.map((row, index) => (index === at ? change(row) : row))

export function withRow(content: ResumeContent, list: List): ResumeContent {
  if (list === 'education') return { ...content, education: [...content.education, blankEducation] }
  if (list === 'experience') return { ...content, experience: [...content.experience, blankExperience] }
  return { ...content, awards: [...content.awards, ''] }
}

export const withoutRow = (content: ResumeContent, list: List, at: number): ResumeContent => ({
  ...content,
  [list]: content[list].filter((_, index) => index !== at),
})

/** Whether anything stands in a row; the kind of an experience is chosen before anything is written. */
export const isWritten = (content: ResumeContent, list: Exclude<List, 'awards'>, at: number): boolean => {
  const row = content[list][at]
  return row !== undefined && Object.entries(row).some(([name, text]) => name !== 'kind' && text !== '')
}

export const hasRoom = (content: ResumeContent, list: List): boolean => content[list].length < mostRows[list]

/** A draft as the device kept it: what was written, and the revision that it was written on. */
export interface KeptResume {
  readonly rev: number
  readonly content: ResumeContent
}

/** A draft as the device may keep it: a text with a document number in it stays on the page alone. */
export const resumeToKeep = ({ rev, content }: KeptResume): KeptResume => ({
  rev,
  content: {
    ...withoutNumbers(content),
    education: content.education.map(withoutNumbers),
    experience: content.experience.map(withoutNumbers),
    awards: content.awards.map((award) => keepable('award', award) ?? ''),
  },
})

const withoutNumbers = <Part extends object>(part: Part): Part => {
  const texts = Object.entries(part).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'string' ? (keepable(name, value) ?? '') : value,
  ])
  return { ...part, ...(Object.fromEntries(texts) as Partial<Part>) }
}

/** What the device kept, if it is a résumé: a version of the app before may have kept something else. */
export function keptResume(kept: unknown): KeptResume | null {
  if (typeof kept !== 'object' || kept === null || !('rev' in kept) || !('content' in kept)) return null
  const { rev, content } = kept
  if (typeof rev !== 'number' || typeof content !== 'object' || content === null) return null
  const isWhole = Object.entries(emptyResume).every(
    ([part, empty]: [string, unknown]) =>
      Object.hasOwn(content, part) && kindOf((content as Record<string, unknown>)[part]) === kindOf(empty),
  )
  return isWhole ? { rev, content: content as ResumeContent } : null
}

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value)
