import { err, ok, type Result } from '../result'
import { foldWidth, withoutSpaces } from './fold-text'
import { readHongKongId } from './hong-kong-id'
import { readResidentId, type Sex } from './resident-id'

export type DocumentRefusal = 'documentMissing' | 'documentInvalid' | 'idChecksum'

/** A document number that passed its checks, with what the number itself says about the holder. */
export interface DocumentFacts {
  readonly number: string
  readonly birthDate?: string
  readonly sex?: Sex
  readonly divisionCode?: string
}

interface DocumentSpec {
  readonly label: string
  readonly synonyms: readonly string[]
  readonly check: (number: string) => Result<DocumentFacts, DocumentRefusal>
}

/** Longest document number looked at; a passport has nine characters, a resident number eighteen. */
const rawLimit = 64

const shaped =
  (shape: RegExp): DocumentSpec['check'] =>
  (number) =>
    shape.test(number) ? ok({ number }) : err('documentInvalid')

const inRegions =
  (regions: readonly string[], expected: boolean): DocumentSpec['check'] =>
  (number) => {
    const facts = readResidentId(number)
    return facts.ok && regions.includes(facts.value.divisionCode) !== expected
      ? err('documentInvalid')
      : facts
  }

/** Hong Kong, Macao, Taiwan on a residence permit (国办发〔2018〕81号). Taiwan is 83 there, not 71. */
const permitRegions = ['810000', '820000', '830000'] as const

/**
 * The identity documents a graduate may hold. Standards: GB 11643-1999 (resident number and, with the
 * same check digit, the residence permit); the Hong Kong card's MOD 11 check. Travel permits, the Macao
 * card and passports publish no check digit, so only their shape is judged.
 */
export const documentTypes = {
  residentId: {
    label: '居民身份证',
    synonyms: ['身份证', '二代身份证', '第二代居民身份证', '中华人民共和国居民身份证', '大陆居民身份证'],
    check: inRegions(permitRegions, false),
  },
  residencePermit: {
    label: '港澳台居民居住证',
    synonyms: ['居住证', '港澳居民居住证', '台湾居民居住证', '中华人民共和国港澳居民居住证'],
    check: inRegions(permitRegions, true),
  },
  hongKongId: {
    label: '香港居民身份证',
    synonyms: ['香港身份证', '香港永久性居民身份证', '香港特别行政区身份证'],
    check: readHongKongId,
  },
  macaoId: {
    label: '澳门居民身份证',
    synonyms: ['澳门身份证', '澳门永久性居民身份证', '澳门特别行政区身份证'],
    check: (text) => {
      const match = /^([1578]\d{6})\(?(\d)\)?$/u.exec(text)
      return match === null ? err('documentInvalid') : ok({ number: `${match[1]}(${match[2]})` })
    },
  },
  hongKongMacaoPermit: {
    label: '港澳居民来往内地通行证',
    synonyms: ['港澳通行证', '港澳居民通行证', '回乡证', '港澳居民往来内地通行证'],
    // Ten digits on cards issued before 2013: the last two count the renewals.
    check: shaped(/^[HM]\d{8}(?:\d{2})?$/u),
  },
  taiwanPermit: {
    label: '台湾居民来往大陆通行证',
    synonyms: ['台胞证', '台湾居民通行证', '台湾居民往来大陆通行证'],
    // Eight digits since 2015; ten before, with a letter in brackets on some.
    check: shaped(/^(?:\d{8}|\d{10}(?:\([A-Z]\))?)$/u),
  },
  passport: {
    label: '护照',
    synonyms: ['外国护照', '普通护照', '中国护照', '因私护照'],
    check: shaped(/^(?=[A-Z]{0,4}\d)[A-Z\d]{5,17}$/u),
  },
} as const satisfies Record<string, DocumentSpec>

export type DocumentType = keyof typeof documentTypes
export const documentTypeKeys = Object.keys(documentTypes) as DocumentType[]

const byName: ReadonlyMap<string, DocumentType> = new Map(
  documentTypeKeys.flatMap((type) =>
    [documentTypes[type].label, ...documentTypes[type].synonyms].map((name) => [name, type] as const),
  ),
)

/** The document type of a Chinese label or one of its synonyms; null if there is none. */
export const documentTypeNamed = (label: string): DocumentType | null =>
  label.length > rawLimit ? null : (byName.get(withoutSpaces(foldWidth(label))) ?? null)

/**
 * A normalised number as it is compared: without the brackets of a Hong Kong card, which people leave out
 * as often as they type them (G16).
 */
export const bareDocument = (number: string): string => number.replace(/[()]/g, '')

/**
 * A document number as it is compared and stored: half-width (brackets too), capital letters, without
 * spaces and without the apostrophe that some people type to make a cell text. Over-long text becomes
 * its beginning, which no check accepts.
 */
export const normaliseDocument = (text: string): string =>
  withoutSpaces(foldWidth(text.slice(0, rawLimit + 1)))
    .replace(/^['‘’]/u, '')
    .toUpperCase()

/** Judges a number, as typed, against its document type. */
export function checkDocument(type: DocumentType, number: string): Result<DocumentFacts, DocumentRefusal> {
  const normalised = normaliseDocument(number)
  if (normalised === '') return err('documentMissing')
  if (normalised.length > rawLimit) return err('documentInvalid')
  return documentTypes[type].check(normalised)
}

/** Types tried, in this order, for a number that came without one: from the strictest shape down. */
const guesses = [
  'residentId',
  'residencePermit',
  'hongKongId',
  'hongKongMacaoPermit',
  'taiwanPermit',
] as const satisfies readonly DocumentType[]

/** The type whose shape a normalised number has, whatever its check digit; null if it fits none. */
export function guessDocumentType(number: string): DocumentType | null {
  const passed = guesses.find((type) => checkDocument(type, number).ok)
  if (passed !== undefined) return passed
  return guesses.find((type) => fails(type, number) === 'idChecksum') ?? null
}

const fails = (type: DocumentType, number: string): DocumentRefusal | null => {
  const result = checkDocument(type, number)
  return result.ok ? null : result.error
}
