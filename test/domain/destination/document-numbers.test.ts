import fc from 'fast-check'
import { isCreditCode } from '../../../domain/destination/credit-code'
import { destinationClaimProblem } from '../../../domain/destination/checks'
import { holdsNumberIn } from '../../../domain/destination/document-numbers'
import { destinationField, destinationFields, isDestinationField } from '../../../domain/destination/fields'
import { householdProblems } from '../../../domain/destination/households'
import { residentNumber } from '../../support/cloud-graduates'
import { HOUSEHOLD, right } from '../../support/destination-values'

/** What is written of a destination or a household carries no document number; what only looks like one is let in. */
const number = residentNumber('430102', '2004-05-02', 1)
const CHARACTERS = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY')

/** The right code that begins with these 17. */
const codeOf = (first: string): string =>
  CHARACTERS.map((last) => first + last).find((code) => isCreditCode(code)) ?? ''
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: length, maxLength: length })

const texts = Object.keys(destinationFields)
  .filter(isDestinationField)
  .filter((field) => ['text', 'long'].includes(destinationField(field).kind))
  .filter((field) => !['creditCode', 'category'].includes(field))

test('The fields of free text are the ones that are known.', () => {
  expect(texts).toEqual([
    ...['unitName', 'unitAddress', 'project', 'work', 'country'],
    ...['schoolName', 'schoolNameForeign', 'studyMajor', 'studyMajorForeign'],
    ...['archive.receiver', 'archive.department', 'archive.address', 'archive.contact'],
  ])
})

test.each(texts)('A document number in %s is named, however it is written.', (field) => {
  const before = field.endsWith('Foreign') ? 'ID ' : '证件'
  for (const written of [number, `${number.slice(0, 6)} ${number.slice(6, 14)}-${number.slice(14)}`])
    expect(destinationClaimProblem(field, `${before}${written}`, null)).toBe('holdsNumber')
})

test('Neither has a household a document number, in its address or in its station.', () => {
  for (const field of ['address', 'station'])
    expect(householdProblems({ ...HOUSEHOLD, [field]: `示例路1号 ${number}` })).toEqual({
      [field]: 'holdsNumber',
    })
})

test('Where a code or a phone is asked for a document number has the wrong form.', () => {
  expect(destinationClaimProblem('creditCode', number, null)).toBe('creditCodeInvalid')
  expect(destinationClaimProblem('archive.phone', number, null)).toBe('phoneNeedsAreaCode')
  expect(destinationClaimProblem('shopUrl', `https://shop.example/${number}`, null)).toBe('holdsNumber')
})

test('No right credit code is taken for a document number, of digits alone or not.', () => {
  const first = fc.oneof(
    digits(17),
    fc.string({ unit: fc.constantFrom(...CHARACTERS), minLength: 17, maxLength: 17 }),
    // Half of a resident number, so that its shape is met.
    fc.constant(number.slice(0, 17)),
  )
  fc.assert(
    fc.property(first, (begun) => {
      const code = codeOf(begun)
      fc.pre(code !== '')
      expect(destinationClaimProblem('creditCode', code, null)).toBeNull()
      expect(holdsNumberIn('creditCode', code)).toBe(false)
    }),
    { numRuns: 2_000, seed: 20261123 },
  )
})

test('No right phone is taken for a document number, with its extension or from abroad.', () => {
  const area = fc.constantFrom('010', '021', '0731', '0755')
  const landline = fc
    .tuple(area, fc.constantFrom('-', ''), digits(8), fc.integer({ min: 0, max: 6 }), digits(6))
    .map(([code, dash, own, length, extension]) =>
      length === 0 ? `${code}${dash}${own}` : `${code}${dash}${own}-${extension.slice(0, length)}`,
    )
  const mobile = fc.tuple(fc.constantFrom('13', '15', '19'), digits(9)).map(([head, rest]) => head + rest)
  const abroad = fc.integer({ min: 6, max: 15 }).chain((length) => digits(length).map((own) => `+${own}`))
  fc.assert(
    fc.property(
      fc.oneof(landline, mobile, abroad).filter((phone) => phone.length <= 20),
      (phone) => {
        expect(destinationClaimProblem('archive.phone', phone, null)).toBeNull()
        expect(holdsNumberIn('archive.phone', phone)).toBe(false)
      },
    ),
    { numRuns: 2_000, seed: 20261123 },
  )
})

test('Right values of every field stay right, and so do addresses with a postcode and a phone in them.', () => {
  for (const [field, value] of Object.entries(right)) {
    expect(holdsNumberIn(field, value)).toBe(false)
    expect(destinationClaimProblem(field, value, null)).toBeNull()
  }
  for (const address of [
    '湖南省长沙市示例路1号 410000 0731-88888888',
    '示例路1号，邮编410000，电话010-12345678-1234',
    '示例路1号2栋303室 13800001111',
    '示例大厦A座（2027-03-01起）',
  ])
    expect(destinationClaimProblem('archive.address', address, null)).toBeNull()
  expect(destinationClaimProblem('shopUrl', 'https://shop.example/item/123456789012345678', null)).toBeNull()
})
