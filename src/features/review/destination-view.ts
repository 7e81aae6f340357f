import { categoryOf } from '../../../domain/destination/categories'
import { isArchiveField } from '../../../domain/destination/fields'
import { destination as texts, texts as words } from '../../texts/review'
import type { ReviewView } from './review'
import type { RowCompared } from './review-view'

/** One kind of evidence, and whether it is there. */
interface Evidence {
  readonly name: string
  readonly word: string
  readonly brought: boolean
  /** It has to be there and is not. */
  readonly missing: boolean
}

/** What a reviewer of a destination looks for. */
export interface Look {
  readonly category: string
  readonly look: string
  readonly minimumWage: boolean
  /** Kinds of evidence in the order of the cohort's slots, and whether each was brought. */
  readonly evidence: readonly Evidence[]
}

const missingWord = (required: boolean): string => (required ? texts.missing : texts.optional)

/** Null where the category is not in the table, or there is none. */
export function lookOf(view: ReviewView): Look | null {
  const { categoryTable, rows, proofs, evidence } = view
  const isOwn = originOf(view) === 'student'
  const category = categoryOf(categoryTable, rows.find(({ field }) => field === 'category')?.value ?? '')
  if (category === null) return null
  const brought = new Set(proofs.map(({ slot }) => slot))
  return {
    category: category.name,
    look: category.look,
    minimumWage: category.minimumWage,
    evidence: evidence.map(({ slot, name, required }) => ({
      name,
      word: brought.has(slot) ? texts.brought : isOwn ? missingWord(required) : texts.notAsked,
      brought: brought.has(slot),
      missing: isOwn && required && !brought.has(slot),
    })),
  }
}

/** Who brought what is on the page, where it was not the graduate: told by the last of these in the history. */
const origins: Readonly<Record<string, 'student' | 'imported' | 'corrected'>> = {
  destinationSubmitted: 'student',
  destinationImported: 'imported',
  destinationCorrected: 'corrected',
}

export function originOf({ history }: Pick<ReviewView, 'history'>): 'student' | 'imported' | 'corrected' {
  const last = history.filter(({ what }) => Object.hasOwn(origins, what)).at(-1)
  return last === undefined ? 'student' : (origins[last.what] ?? 'student')
}

export interface Part {
  readonly title: string
  readonly rows: readonly RowCompared[]
}

/** A destination that has nothing before it: where the graduate goes, and where the archive goes. */
export function partsOf(view: Pick<ReviewView, 'history'>, rows: readonly RowCompared[]): readonly Part[] {
  const going = originOf(view) === 'student' ? words.filledIn : texts.broughtBySchool
  return [
    { title: going, rows: rows.filter(({ field }) => !isArchiveField(field)) },
    { title: texts.archive, rows: rows.filter(({ field }) => isArchiveField(field)) },
  ].filter((part) => part.rows.length > 0)
}
