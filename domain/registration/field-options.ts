import { canonicalValues } from '../roster/values'
import type { FieldKey } from './fields'

/**
 * Fields whose value is chosen from a list: 民族 and 政治面貌 by the national tables, the others as the
 * provincial systems label them. Forms offer these words, and field-checks takes no others.
 */
export const fieldOptions: Readonly<Partial<Record<FieldKey, readonly string[]>>> = {
  sex: canonicalValues('sex'),
  ethnicity: canonicalValues('ethnicity'),
  politicalStatus: canonicalValues('politicalStatus'),
  urbanRural: canonicalValues('urbanRural'),
  trainingMode: canonicalValues('trainingMode'),
  teacherKind: canonicalValues('teacherKind'),
  hardship: canonicalValues('hardship'),
  minorityPlan: canonicalValues('minorityPlan'),
}
