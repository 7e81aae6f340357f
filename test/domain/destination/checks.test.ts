import { countedValues } from '../../../domain/destination/counted'
import {
  destinationFields,
  isDestinationField,
  seekingKinds,
  startupKinds,
} from '../../../domain/destination/fields'
import { destinationValueProblems } from '../../../domain/destination/value-problems'
import { lookUpPlace, places } from '../../support/attempts'
import { right } from '../../support/destination-values'

const TABLE = 'national-2024'
const measure = { categoryTable: TABLE, sourcePlace: '430102', lookUpPlace, cityOf: places.cityOf }
const problemsOf = (values: Readonly<Record<string, string>>) => destinationValueProblems(values, measure)

/** Wrong values by field, with what is said of them. */
const wrong: readonly (readonly [field: string, values: readonly string[], problem: string])[] = [
  ['creditCode', ['91430300MA4EXAMP03', '91430300ma4examp02', '１'.repeat(18), '0'], 'creditCodeInvalid'],
  ['unitKind', ['38', '4０', '__', '1', '\u0000\u0000'], 'notAnOption'],
  ['unitIndustry', ['00', '9', 'xx'], 'notAnOption'],
  ['jobKind', ['00', '9'], 'notAnOption'],
  ['startupKind', ['constructor', '公司', ' 创立公司'], 'notAnOption'],
  ['seeking', ['toString', '待业'], 'notAnOption'],
  ['archive.transfer', ['__proto__', '寄回家', '转回生源地 '], 'notAnOption'],
  [
    'signedOn',
    ['2027-02-29', '2027-13-01', '2027-3-1', '20270301', '2027-00-10', '２０２７-03-01', '2027-03-0\n'],
    'dateInvalid',
  ],
  ['monthlyPay', ['0', '-1', '1e3', '05000', '５０００', '12.5', ' 500'], 'notANumber'],
  [
    'archive.phone',
    ['88888888', '1234', '07318888888a', '０７３１-88888888', '12345678901'],
    'phoneNeedsAreaCode',
  ],
  [
    'shopUrl',
    [
      'shop.example',
      'javascript:alert(1)',
      'ftp://a.example',
      'http://',
      'https://a b.example',
      'http://nodot',
    ],
    'urlInvalid',
  ],
  ['unitPlace', ['999999', '43010', '4301020', '４３０１０２', 'toString'.slice(0, 6)], 'placeUnknown'],
  ['unitPlace', ['430000'], 'placeTooWide'],
  ['unitPlace', ['430121'], 'placeRetired'],
  ['schoolNameForeign', ['示例大学', 'Example 大学', '12345', '-'], 'foreignNameWanted'],
  ['studyMajorForeign', ['法学', '1'], 'foreignNameWanted'],
]

/** What is said of this instead: a category that long is none at all. */
const otherwise: Readonly<Record<string, string>> = {
  category: 'notAnOption',
}

describe('Forms of single values', () => {
  test.each(
    wrong.flatMap(([field, values, problem]) => values.map((value) => [field, value, problem] as const)),
  )('%s says %j is %s.', (field, value, problem) => {
    const found = problemsOf({ ...right, [field]: value })[field]
    // Some hostile values are too long before anything else.
    const long = isDestinationField(field) && value.length > destinationFields[field].maxLength
    expect(found).toBe(long ? 'tooLong' : problem)
  })

  test.each([
    ['signedOn', '2028-02-29'],
    ['archive.phone', '13800000000'],
    ['archive.phone', '010-12345678-123'],
    ['archive.phone', '+8613800000000'],
    ['unitPlace', '810000'],
    ['unitPlace', '430102'],
    ['shopUrl', 'HTTP://示例.example/店铺?id=1'],
    ['schoolNameForeign', 'Université d’Exemple'],
    ['schoolNameForeign', 'Пример'],
    ['monthlyPay', '999999'],
    ['startupKind', startupKinds[2]],
    ['seeking', seekingKinds[4]],
  ])('%s may say %j.', (field, value) => {
    expect(problemsOf({ ...right, [field]: value })[field]).toBeUndefined()
  })

  test.each(Object.keys(destinationFields))(
    '%s takes no longer value than it says, and answers at once.',
    (field) => {
      for (const value of ['9'.repeat(100_000), '字'.repeat(501), `${'a'.repeat(300)}\u0000`]) {
        const found = problemsOf({ ...right, [field]: value })[field]
        expect(otherwise[field] ?? 'tooLong').toBe(found)
      }
    },
  )

  test.each(['constructor', 'toString', 'hasOwnProperty', 'archive.', 'archive.constructor', 'Category', ''])(
    '%j is no field.',
    (field) => {
      expect(problemsOf({ ...right, [field]: 'x' })[field]).toBe('unknownField')
      expect(Object.keys(countedValues(TABLE, { ...right, [field]: 'x' }))).not.toContain(field)
    },
  )

  test('A value named __proto__ changes no object and is no field.', () => {
    const values = JSON.parse(JSON.stringify(right).replace('{', '{"__proto__":"x",')) as Record<
      string,
      string
    >
    expect(Object.keys(countedValues(TABLE, values))).not.toContain('__proto__')
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
  })
})
