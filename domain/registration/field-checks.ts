import { fieldOptions } from './field-options'
import type { FieldKey } from './fields'

/** Why a value cannot stand. Each has its own sentence in domain/messages.ts. */
export type FieldProblem =
  | 'required'
  | 'tooLong'
  | 'unknownField'
  | 'unknownQuestion'
  | 'locked'
  | 'notAnOption'
  | 'mobileInvalid'
  | 'emailInvalid'
  | 'qqDigitsOnly'
  | 'phoneNeedsAreaCode'
  | 'postcodeInvalid'
  | 'addressTooVague'
  | 'dateInvalid'
  | 'placeUnknown'
  | 'placeRetired'
  | 'placeNotDeepEnough'
  | 'studentNoPattern'
  | 'documentIncomplete'
  | 'notContact'
  | 'majorFollowsClass'
  | 'editDirectly'
  | 'unchanged'
  | 'yearOfAnotherCohort'
  | 'notANumber'
  | 'creditCodeInvalid'
  | 'foreignNameWanted'
  | 'urlInvalid'
  | 'placeTooWide'
  | 'notSourcePlace'
  | 'notForCategory'
  | 'holdsNumber'
  | 'endsBeforeStart'
  | 'tooMany'
  | 'proofWithoutSlot'
  | 'nobodyDecides'
  | 'lockedEmpty'
  | 'whenUnknownField'
  | 'whenUnknownValue'
  | 'whenItself'
  | 'monthIsJune'

type Check = (value: string) => FieldProblem | null

const matches =
  (pattern: RegExp, problem: FieldProblem): Check =>
  (value) =>
    pattern.test(value) ? null : problem

const oneOf =
  (options: readonly string[]): Check =>
  (value) =>
    options.includes(value) ? null : 'notAnOption'

/** What a form offers is what may be saved. */
const optionChecks: Readonly<Partial<Record<FieldKey, Check>>> = Object.fromEntries(
  Object.entries(fieldOptions).map(([field, options]) => [field, oneOf(options)]),
)

const isRealDate = (value: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []
  if (year === undefined || month === undefined || day === undefined) return false
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
}

/**
 * The form of a single value, by field; fields without an entry take any text within their length.
 * Sources: R7 and H6 (digits only), D8 (a deliverable address has a number), D5.
 */
export const fieldChecks: Readonly<Partial<Record<FieldKey, Check>>> = {
  ...optionChecks,
  enrolledOn: matches(/^\d{4}-(0[1-9]|1[0-2])$/, 'dateInvalid'),
  graduatesOn: matches(/^\d{4}-(0[1-9]|1[0-2])$/, 'dateInvalid'),
  birthDate: (value) => (isRealDate(value) ? null : 'dateInvalid'),
  mobile: matches(/^(1[3-9]\d{9}|\+\d{6,15})$/, 'mobileInvalid'),
  email: matches(/^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/, 'emailInvalid'),
  qq: matches(/^\d{5,12}$/, 'qqDigitsOnly'),
  homePhone: matches(/^(0\d{2,3}-?\d{7,8}|1[3-9]\d{9}|\+\d{6,15})$/, 'phoneNeedsAreaCode'),
  postcode: matches(/^\d{6}$/, 'postcodeInvalid'),
  address: (value) =>
    value.length >= 6 && /[\d一二三四五六七八九十百]/.test(value) ? null : 'addressTooVague',
}
