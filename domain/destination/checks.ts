import type { FieldProblem } from '../registration/field-checks'
import { isCreditCode } from './credit-code'
import { holdsNumberIn } from './document-numbers'
import { destinationField, isDestinationField, type DestinationField } from './fields'
import { isPhone } from './phone'

type Check = (value: string) => FieldProblem | null
type Depth = 'province' | 'city' | 'county' | 'retired' | 'unknown'

/** What the checks ask about the world: how deep a division code reaches. Null: the table is not at hand. */
export type LookUpPlace = ((code: string) => Depth) | null

/** Fields whose form is more than their kind. */
const own: Readonly<Partial<Record<DestinationField, Check>>> = {
  creditCode: (value) => (isCreditCode(value) ? null : 'creditCodeInvalid'),
  schoolNameForeign: latin,
  studyMajorForeign: latin,
}

/** 外文名称 is written as on the letter of admission. */
function latin(value: string): FieldProblem | null {
  return /\p{Script=Han}/u.test(value) || !/\p{L}/u.test(value) ? 'foreignNameWanted' : null
}

const pay = /^[1-9]\d{0,5}$/u
const url = /^https?:\/\/[^\s/$.?#][^\s]*\.[^\s]+$/iu

function isDay(value: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value) ?? []
  if (year === undefined || month === undefined || day === undefined) return false
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
}

/** To the city at least; Hong Kong, Macao and Taiwan as a whole. */
function placeProblem(code: string, lookUpPlace: LookUpPlace): FieldProblem | null {
  if (!/^\d{6}$/u.test(code)) return 'placeUnknown'
  if (lookUpPlace === null) return null
  const depth = lookUpPlace(code)
  if (depth === 'unknown') return 'placeUnknown'
  if (depth === 'retired') return 'placeRetired'
  return depth === 'province' && !/^(71|81|82)/u.test(code) ? 'placeTooWide' : null
}

/** What is wrong with one value, whatever the others say; '' is never wrong. */
export function destinationClaimProblem(
  field: string,
  value: string,
  lookUpPlace: LookUpPlace,
): FieldProblem | null {
  if (!isDestinationField(field)) return 'unknownField'
  if (value === '') return null
  if (value.length > destinationField(field).maxLength) return 'tooLong'
  const problem = own[field]?.(value) ?? kindProblem(field, value, lookUpPlace)
  // It would be read by everybody who receives the report, and sealed nowhere.
  return problem ?? (holdsNumberIn(field, value) ? 'holdsNumber' : null)
}

function kindProblem(field: DestinationField, value: string, lookUpPlace: LookUpPlace): FieldProblem | null {
  const { kind, codes, options } = destinationField(field)
  switch (kind) {
    case 'code':
      return Object.hasOwn(codes?.names ?? {}, value) ? null : 'notAnOption'
    case 'option':
      return options?.includes(value) === true ? null : 'notAnOption'
    case 'date':
      return isDay(value) ? null : 'dateInvalid'
    case 'number':
      return pay.test(value) ? null : 'notANumber'
    case 'phone':
      return isPhone(value) ? null : 'phoneNeedsAreaCode'
    case 'url':
      return url.test(value) ? null : 'urlInvalid'
    case 'place':
      return placeProblem(value, lookUpPlace)
    default:
      return null
  }
}
