import type { FieldProblem } from '../registration/field-checks'
import { categoryOf, requiredOf } from './categories'
import { destinationClaimProblem, type LookUpPlace } from './checks'
import { BACK_HOME } from './fields'
import { archiveRequires } from './transfers'

type Claims = Readonly<Record<string, string>>
export type DestinationProblems = Record<string, FieldProblem>

/** What a whole form is measured by. */
export interface Measure {
  readonly categoryTable: string
  /** 生源地 of the record: an archive that goes home goes there. */
  readonly sourcePlace: string
  readonly lookUpPlace: LookUpPlace
  /** The city of a division code, '' for none; null where the table of divisions is not at hand. */
  readonly cityOf: ((code: string) => string) | null
}

/** What is wrong with single claims, whatever else is still missing: unknown names, forms, options. */
export function destinationClaimProblems(claims: Claims, lookUpPlace: LookUpPlace): DestinationProblems {
  const problems = Object.entries(claims).flatMap(([field, value]): [string, FieldProblem][] => {
    const problem = destinationClaimProblem(field, value, lookUpPlace)
    return problem === null ? [] : [[field, problem]]
  })
  return Object.fromEntries(problems)
}

/** Everything that stands between these values and a submission, by field. */
export function destinationValueProblems(values: Claims, measure: Measure): DestinationProblems {
  const category = categoryOf(measure.categoryTable, values['category'] ?? '')
  const problems = {
    ...archiveProblems(values, measure),
    // What is no place at all is no wrong city.
    ...destinationClaimProblems(values, measure.lookUpPlace),
  }
  if (category === null) problems['category'] = (values['category'] ?? '') === '' ? 'required' : 'notAnOption'
  const required = [
    ...(category === null ? [] : requiredOf(category, values)),
    ...archiveRequires(values['archive.transfer'] ?? ''),
  ]
  for (const field of required) if ((values[field] ?? '').trim() === '') problems[field] = 'required'
  return problems
}

/** 转回生源地 goes to the city of the source place (seed N §六: 若生源地有误，请联系学校就业部门更正). */
export function archiveProblems(
  values: Claims,
  { sourcePlace, cityOf }: Pick<Measure, 'sourcePlace' | 'cityOf'>,
): DestinationProblems {
  const place = values['archive.place'] ?? ''
  if (values['archive.transfer'] !== BACK_HOME || place === '' || place === sourcePlace) return {}
  if (cityOf === null || sourcePlace === '') return {}
  const [here, home] = [cityOf(place), cityOf(sourcePlace)]
  return here !== '' && here === home ? {} : { 'archive.place': 'notSourcePlace' }
}
