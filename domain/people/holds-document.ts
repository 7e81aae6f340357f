import { isCreditCode } from '../destination/credit-code'
import { bareDocument, checkDocument, type DocumentType } from './documents'
import { foldWidth, withoutSpaces } from './fold-text'

/** Dashes of every script, the minus sign and the underscore: people group the digits of a long number by them. */
const dashes = /[-\u2010-\u2015\u2212\ufe58\ufe63_]/gu
/** Digits in a row, with the check character X. */
const runs = /\d+X?/gu
/** What a card of Hong Kong or Macao or a travel permit is written like. */
const cards = /[A-Z]*\d+(?:\([\dA]\)|A)?/gu
/** Of Macao only as it is printed: eight bare digits are as often a date. */
const macaoCard = /^[1578]\d{6}\(\d\)$/u

const residentLength = 18
/** A resident number of today, and one of before 1999. */
const lengths: ReadonlySet<number> = new Set([residentLength, 15])

/** From the seventh digit on a resident number has a day of birth; one of before 1999 without the century. */
const born = /^(?:\d{6}(?:19|20)|(?=.{15}$)\d{6})\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/u

/**
 * Whether a text holds a document number: the shape of a resident number, a card of Hong Kong or Macao, a
 * permit, or the person's own, however it is spaced. A free text is read by everybody who helps, and a number
 * in it would be sealed nowhere (N4). A right 统一社会信用代码 is none, all digits as it may be: people name it
 * where they say what is wrong with a unit.
 * @param own the person's own number; '' where it is not known
 */
export function holdsDocumentNumber(text: string, own: string): boolean {
  const folded = foldWidth(text).toUpperCase()
  const closed = withoutSpaces(folded.replace(dashes, ''))
  if (own !== '' && bareDocument(closed).includes(bareDocument(own.toUpperCase()))) return true
  if ((folded.match(runs) ?? []).some(isResident) || (closed.match(runs) ?? []).some(isJoined)) return true
  return [folded, closed].some((spelling) => (spelling.match(cards) ?? []).some(isOfRegions))
}

/** Whether a text holds a resident number, to the check digit: for texts in which long numbers are usual. */
export const holdsResidentNumber = (text: string): boolean =>
  (foldWidth(text).toUpperCase().match(runs) ?? []).some(hasValid)

/** Of 18 digits any, so that one mistyped digit hides nothing; of 15 an order or an account is as long. */
const isResident = (run: string): boolean =>
  hasValid(run) || (!isCreditCode(run) && (run.length === residentLength || isBorn(run)))

/** Digits that only stand together without their spaces and dashes: a postcode and a phone are as long. */
const isJoined = (run: string): boolean => hasValid(run) || (!isCreditCode(run) && isBorn(run))

const isBorn = (run: string): boolean => lengths.has(run.length) && born.test(run)

/** A number and a phone typed one behind the other are one run: only a true check digit tells them apart. */
const hasValid = (run: string): boolean =>
  Array.from({ length: Math.max(0, run.length - residentLength + 1) }, (_, at) =>
    run.slice(at, at + residentLength),
  ).some((part) => isValid('residentId', part) || isValid('residencePermit', part))

const isOfRegions = (card: string): boolean =>
  isValid('hongKongId', card) || isValid('hongKongMacaoPermit', card) || macaoCard.test(card)

const isValid = (type: DocumentType, number: string): boolean => checkDocument(type, number).ok
