/** Characters of a 统一社会信用代码: digits and capitals without I, O, S, V, Z (GB 32100-2015 §4). */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const LENGTH = 18
/** Weight of the first character is 1, of each next one three times as much, modulo 31 (GB 32100-2015 附录A). */
const WEIGHT = 3

/** Whether a text of 18 characters is a 统一社会信用代码 whose check character is right (GB 32100-2015). */
export function isCreditCode(text: string): boolean {
  const digits = [...text].map((character) => CHARACTERS.indexOf(character))
  if (digits.length !== LENGTH || digits.includes(-1)) return false
  return digits.at(-1) === checkDigit(digits.slice(0, -1))
}

/** The value of the check character of the first 17. */
function checkDigit(digits: readonly number[]): number {
  let weight = 1
  let sum = 0
  for (const digit of digits) {
    sum += digit * weight
    weight = (weight * WEIGHT) % CHARACTERS.length
  }
  return (CHARACTERS.length - (sum % CHARACTERS.length)) % CHARACTERS.length
}
