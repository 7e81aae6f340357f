import fc from 'fast-check'
import {
  checkDocument,
  documentTypeKeys,
  documentTypeNamed,
  documentTypes,
  guessDocumentType,
  normaliseDocument,
} from '../../../domain/people/documents'
import { hongKongCheckOf } from '../../../domain/people/hong-kong-id'
import { checkDigitOf } from '../../../domain/people/resident-id'
import { err, ok } from '../../../domain/result'
import { processorTime } from '../../support/processor-time'

/** Published specimens and worked examples; none belongs to a person. */
const residentIds = [
  { number: '11010219840406970X', birthDate: '1984-04-06', sex: '女', divisionCode: '110102' },
  { number: '440308199901101512', birthDate: '1999-01-10', sex: '男', divisionCode: '440308' },
]
const permits = [
  { number: '810000199408230021', birthDate: '1994-08-23', sex: '女', divisionCode: '810000' },
  { number: '830000199201300022', birthDate: '1992-01-30', sex: '女', divisionCode: '830000' },
]

describe('Resident identity numbers (GB 11643)', () => {
  test.each(residentIds)(
    'The number $number is accepted and tells birth date, sex and division.',
    (facts) => {
      expect(checkDocument('residentId', facts.number)).toEqual(ok(facts))
    },
  )

  test.each(permits)('The residence permit $number is accepted as one and as nothing else.', (facts) => {
    expect(checkDocument('residencePermit', facts.number)).toEqual(ok(facts))
    expect(checkDocument('residentId', facts.number)).toEqual(err('documentInvalid'))
    expect(guessDocumentType(facts.number)).toBe('residencePermit')
  })

  test('A resident number is no residence permit, and Taiwan is 83 on a permit, not 71.', () => {
    expect(checkDocument('residencePermit', '440308199901101512')).toEqual(err('documentInvalid'))
    const taiwan71 = '71000019920130002'
    expect(checkDocument('residencePermit', `${taiwan71}${checkDigitOf(taiwan71)}`)).toEqual(
      err('documentInvalid'),
    )
  })

  test('Every change of a single digit, and of x for X only, is told from the number itself.', () => {
    for (const { number } of residentIds) {
      for (let at = 0; at < 18; at += 1) {
        for (const digit of at === 17 ? '0123456789X' : '0123456789') {
          if (digit === number.charAt(at)) continue
          const corrupted = `${number.slice(0, at)}${digit}${number.slice(at + 1)}`
          expect(checkDocument('residentId', corrupted)).toEqual(err('idChecksum'))
        }
      }
    }
    expect(checkDocument('residentId', '11010219840406970x').ok).toBe(true)
  })

  test.each([
    ['a 30 February', '11010219840230970'],
    ['a 29 February of a common year', '11010219830229970'],
    ['a thirteenth month', '11010219841306970'],
    ['a province that does not exist', '99010219840406970'],
  ])('A number with the right check digit and %s is refused.', (_, first17) => {
    expect(checkDocument('residentId', `${first17}${checkDigitOf(first17)}`)).toEqual(err('documentInvalid'))
  })

  test.each(['', '   ', '\t\u00a0'])('An empty number (%j) is missing, not wrong.', (text) => {
    expect(checkDocument('residentId', text)).toEqual(err('documentMissing'))
  })
})

describe('Documents of Hong Kong, Macao, Taiwan and abroad', () => {
  test('[G16] A number typed with full-width brackets is stored with half-width ones.', () => {
    expect(checkDocument('hongKongId', 'R492404（4）')).toEqual(ok({ number: 'R492404(4)' }))
    expect(checkDocument('hongKongId', 'Ｒ４９２４０４（４）')).toEqual(ok({ number: 'R492404(4)' }))
    expect(checkDocument('macaoId', '52152998')).toEqual(ok({ number: '5215299(8)' }))
    expect(checkDocument('macaoId', '5215299（8）')).toEqual(ok({ number: '5215299(8)' }))
    expect(checkDocument('taiwanPermit', '0123456789（B）')).toEqual(ok({ number: '0123456789(B)' }))
  })

  test.each(['A123456(3)', 'a123456 3', 'AB987654(3)'])(
    'The Hong Kong number %s has the right check digit.',
    (text) => {
      expect(checkDocument('hongKongId', text).ok).toBe(true)
    },
  )

  test('Every change of a single digit of a Hong Kong number is refused.', () => {
    for (let at = 1; at <= 6; at += 1) {
      for (const digit of '0123456789') {
        const corrupted = `A${'123456'.slice(0, at - 1)}${digit}${'123456'.slice(at)}(3)`
        expect(checkDocument('hongKongId', corrupted).ok).toBe(corrupted === 'A123456(3)')
      }
    }
    expect(hongKongCheckOf('A', '123456')).toBe('3')
  })

  test.each([
    ['hongKongMacaoPermit', 'H98653678'],
    ['hongKongMacaoPermit', 'm0865367801'],
    ['taiwanPermit', '25393289'],
    ['passport', 'E12345678'],
    ['passport', '123456789'],
  ] as const)('%s %s is accepted by its shape.', (type, number) => {
    expect(checkDocument(type, number)).toEqual(ok({ number: number.toUpperCase() }))
  })

  test.each([
    ['hongKongMacaoPermit', 'H9865367'],
    ['hongKongMacaoPermit', 'C98653678'],
    ['taiwanPermit', '2539328'],
    ['taiwanPermit', '253932890'],
    ['passport', 'EEEEEEEE'],
    ['passport', '护照1234567'],
    ['macaoId', '2215299(8)'],
  ] as const)('%s %s is refused.', (type, number) => {
    expect(checkDocument(type, number)).toEqual(err('documentInvalid'))
  })
})

describe('Types and typography of documents', () => {
  test('Every type is found by its label and by each synonym, and by nothing of an object’s own.', () => {
    for (const type of documentTypeKeys) {
      for (const name of [documentTypes[type].label, ...documentTypes[type].synonyms]) {
        expect(documentTypeNamed(` ${name}　`)).toBe(type)
      }
    }
    for (const name of ['__proto__', 'constructor', 'toString', '', '学生证'])
      expect(documentTypeNamed(name)).toBeNull()
  })

  test('Full-width digits, spaces of all kinds and a leading apostrophe do not change a number.', () => {
    const spaces = [' ', '\t', '\u00a0', '\u3000', '\u200b', '\ufeff', '']
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...spaces), { minLength: 18, maxLength: 18 }),
        fc.boolean(),
        (gaps, wide) => {
          const typed = Array.from('11010219840406970x', (digit, at) => {
            const shown = wide ? String.fromCharCode(digit.charCodeAt(0) + 0xfee0) : digit
            return `${gaps[at] ?? ''}${shown}`
          })
          expect(normaliseDocument(`'${typed.join('')}`)).toBe('11010219840406970X')
        },
      ),
    )
  })

  test('Hostile text of 64 KB is refused by every check within 50 ms.', () => {
    const hostile = ['1', '(', 'A', ' ', '\u202e', '𠮷', '11010219840406970'].map((part) =>
      part.repeat(65_536),
    )
    const spent = processorTime()
    for (const text of hostile) {
      for (const type of documentTypeKeys) expect(checkDocument(type, text).ok).toBe(false)
      expect(guessDocumentType(text)).toBeNull()
      expect(documentTypeNamed(text)).toBeNull()
    }
    expect(spent() / hostile.length).toBeLessThan(50)
  })
})
