import { err, ok, type Result } from '../result'
import { parseDate } from './dates'

export type Sex = '男' | '女'

/** What an 18-digit number of GB 11643-1999 says about its holder. */
export interface ResidentIdFacts {
  readonly number: string
  /** `YYYY-MM-DD`. */
  readonly birthDate: string
  readonly sex: Sex
  /** Six digits, the division where the number was first given; never updated when boundaries change. */
  readonly divisionCode: string
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const checkDigits = '10X98765432'
const shape = /^\d{17}[\dX]$/u

/** Province numbers of GB/T 2260, and the three of the residence permit for Hong Kong, Macao and Taiwan. */
const provinces = new Set(
  [
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46',
    '50 51 52 53 54 61 62 63 64 65 71 81 82 83',
  ].flatMap((line) => line.split(' ')),
)

/** The 18th character for the first 17 digits (ISO 7064 MOD 11-2, as GB 11643 prescribes). */
export function checkDigitOf(first17: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first17.charAt(at)), 0)
  return checkDigits.charAt(sum % 11)
}

/**
 * Reads an 18-character number of GB 11643-1999, already normalised (half-width, capital X).
 * The check digit is judged first, so a mistyped digit is reported as such wherever it stands.
 * Only the province of the division is judged: numbers given before 2002 name divisions that no
 * machine-readable table holds.
 */
export function readResidentId(number: string): Result<ResidentIdFacts, 'idChecksum' | 'documentInvalid'> {
  if (!shape.test(number)) return err('documentInvalid')
  if (checkDigitOf(number) !== number.charAt(17)) return err('idChecksum')
  const birthDate = parseDate(number.slice(6, 14))
  if (birthDate === null || !provinces.has(number.slice(0, 2))) return err('documentInvalid')
  const sex = Number(number.charAt(16)) % 2 === 1 ? '男' : '女'
  return ok({ number, birthDate, sex, divisionCode: number.slice(0, 6) })
}
