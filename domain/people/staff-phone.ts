import { foldWidth } from './fold-text'

const mobile = /^1[3-9]\d{9}$/u
/** Hong Kong, Macao, Taiwan. */
const regional = /^(?:852|853|886)\d{7,10}$/u
const rawLimit = 40

/**
 * The digits of a mobile number, as a person, a sheet or WeChat writes it: eleven of the mainland, or with the
 * prefix of Hong Kong, Macao or Taiwan. Null if it is none.
 */
export function mobileOf(text: string): string | null {
  if (text.length > rawLimit) return null
  const digits = foldWidth(text)
    .replace(/\D/gu, '')
    .replace(/^00/u, '')
    .replace(/^86(?=1\d{10}$)/u, '')
  return mobile.test(digits) || regional.test(digits) ? digits : null
}
