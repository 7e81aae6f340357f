import { categoryOf } from '../../../domain/destination/categories'
import type { Category } from '../../../domain/destination/category-table'
import { destinationFields, isDestinationField } from '../../../domain/destination/fields'
import type { DestinationStatus } from '../../../domain/registration/registration'
import { householdStanding, type HouseholdStanding } from '../../lib/household-standing'
import type { OwnRecord } from '../../lib/me'

export type Values = Readonly<Record<string, string>>
export type Group = Category['group']

/** Where the student is: filling in, waiting for a decision, or past it. */
export type Stage = 'filling' | 'waiting' | 'reviewed' | 'confirmed'

const stages: Readonly<Record<DestinationStatus, Stage>> = {
  none: 'filling',
  draft: 'filling',
  returned: 'filling',
  inReview: 'waiting',
  reviewed: 'reviewed',
  confirmed: 'confirmed',
}

export const stageOf = ({ destination }: OwnRecord): Stage => stages[destination.status as DestinationStatus]

export interface Shown {
  readonly label: string
  readonly value: string
}

/** The category that these values name, in the table of the own cohort. */
export const categoryChosen = ({ destination }: OwnRecord, values: Values): Category | null =>
  categoryOf(destination.categoryTable, values['category'] ?? '')

/** Whether the household was moved to the school: a value of the roster, which may not have it. */
export const householdOf = ({ record }: OwnRecord): HouseholdStanding =>
  householdStanding(record['householdMoved'])

/** Names of fields, as a sentence lists them. */
export const labelsOf = (names: readonly string[]): string =>
  names
    .filter(isDestinationField)
    .map((name) => destinationFields[name].label)
    .join('、')
