import { err, ok, type Result } from '../result'

const shape = /^([A-Z]{1,2})(\d{6})\(?([\dA])\)?$/u
const blankValue = 36
const letterValue = (letter: string): number => letter.charCodeAt(0) - 55

/** Check character of a Hong Kong identity card: prefix of one or two letters, six digits, MOD 11. */
export function hongKongCheckOf(prefix: string, digits: string): string {
  const padded = prefix.length === 1 ? [blankValue, letterValue(prefix)] : [...prefix].map(letterValue)
  const values = [...padded, ...[...digits].map(Number)]
  const sum = values.reduce((total, value, at) => total + value * (9 - at), 0)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? 'A' : String(check)
}

/**
 * A Hong Kong identity card number in its printed form, `A123456(3)`: brackets are half-width, and are
 * added if they were left out.
 */
export function readHongKongId(text: string): Result<{ number: string }, 'idChecksum' | 'documentInvalid'> {
  const match = shape.exec(text)
  if (match === null) return err('documentInvalid')
  const [, prefix = '', digits = '', check = ''] = match
  if (hongKongCheckOf(prefix, digits) !== check) return err('idChecksum')
  return ok({ number: `${prefix}${digits}(${check})` })
}
