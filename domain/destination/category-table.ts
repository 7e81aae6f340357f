import type { When } from '../cohort/policy'
import type { DestinationField } from './fields'

/** Kinds of destination as statistics tell them apart (六率; field.md §1.2), and as a form groups them. */
export const categoryGroups = ['employed', 'study', 'startup', 'freelance', 'unemployed'] as const
export type CategoryGroup = (typeof categoryGroups)[number]

/**
 * How far a row of the table can be relied on: read in the ministry's own text, quoted from it by others, or used
 * somewhere without anything that confirms it.
 */
export const certainties = ['official', 'secondHand', 'unconfirmed'] as const
export type Certainty = (typeof certainties)[number]

/** A field that a category asks for; whether it has to be filled in may depend on other fields. */
export interface FieldUse {
  readonly field: DestinationField
  readonly required: boolean | When
  /** Field → how its value begins where this one may be left empty all the same. */
  readonly unlessBegins?: Readonly<Record<string, readonly string[]>>
}

/** A slot of the cohort's policy for the evidence; whether it is asked for may depend on fields. */
export interface EvidenceUse {
  readonly slot: string
  /** Null: always. */
  readonly when: When | null
}

/** One 毕业去向类别 of the second level, or of the first where it has no parts. */
export interface Category {
  /** As national exports write it. */
  readonly name: string
  /** Below its parent, where the parent has said the rest; the name otherwise. */
  readonly short: string
  /** Code of the first level; null where this is one. */
  readonly parent: string | null
  readonly group: CategoryGroup
  readonly fields: readonly FieldUse[]
  readonly evidence: readonly EvidenceUse[]
  /** What reviewers will look for, told to the graduate and to them. */
  readonly look: string
  /** Pay below the local minimum wage does not count as employment. */
  readonly minimumWage: boolean
  readonly source: string
  readonly certainty: Certainty
}

/** 毕业去向类别代码表: the table of the cohorts from one year on. A later year is another table. */
export interface CategoryTable {
  /** First graduation year that it counts for. */
  readonly fromYear: number
  /** Codes of the first level that have parts, and what they are called. */
  readonly parents: Readonly<Record<string, string>>
  readonly categories: Readonly<Record<string, Category>>
}
