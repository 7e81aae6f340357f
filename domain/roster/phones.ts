import { foldWidth, withoutSpaces } from '../people/fold-text'

const rawLimit = 40
const mobile = /^1[3-9]\d{9}$/u
const landline = /^(?:0\d{2,3}-?)?[1-9]\d{6,7}(?:-\d{1,5})?$/u
/** Hong Kong, Macao, Taiwan. */
const regional = /^(?:852|853|886)-?\d{7,10}$/u

/**
 * A telephone number as it is stored: a mainland mobile as eleven digits, a landline with its hyphens, a
 * number of Hong Kong, Macao or Taiwan with its prefix. Null if it is none of these.
 */
export function parsePhone(text: string): string | null {
  if (text.length > rawLimit) return null
  const bare = withoutSpaces(foldWidth(text))
    .replace(/[()—–]/gu, '-')
    .replace(/-{2,}/gu, '-')
    .replace(/^-|-$/gu, '')
    .replace(/^(?:\+|00)/u, '')
  const digits = bare.replace(/-/gu, '').replace(/^86(?=1\d{10}$)/u, '')
  if (mobile.test(digits)) return digits
  return landline.test(bare) || regional.test(bare) ? bare : null
}
