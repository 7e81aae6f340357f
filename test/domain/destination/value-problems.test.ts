import { categoryTables } from '../../../domain/destination/categories'
import { countedFields, countedValues } from '../../../domain/destination/counted'
import {
  destinationField,
  isDestinationField,
  transferKinds,
  type DestinationField,
} from '../../../domain/destination/fields'
import { destinationValueProblems } from '../../../domain/destination/value-problems'
import { lookUpPlace, places } from '../../support/attempts'
import { right } from '../../support/destination-values'

const TABLE = 'national-2024'
const measure = { categoryTable: TABLE, sourcePlace: '430102', lookUpPlace, cityOf: places.cityOf }
const problemsOf = (values: Readonly<Record<string, string>>, over: Partial<typeof measure> = {}) =>
  destinationValueProblems(values, { ...measure, ...over })

const of = (
  fields: readonly string[],
  over: Readonly<Record<string, string>> = {},
): Record<string, string> => ({
  ...Object.fromEntries(
    fields.flatMap((field) => (isDestinationField(field) ? [[field, right[field]]] : [])),
  ),
  ...over,
})
const without = (values: Readonly<Record<string, string>>, gone: string) =>
  Object.fromEntries(Object.entries(values).filter(([field]) => field !== gone))

/** By hand: what each category needs, in the cases that its own values make (field.md §1.2). */
const home = ['archive.transfer', 'archive.place']
const company = ['unitName', 'unitKind', 'creditCode', 'unitIndustry', 'unitPlace', 'jobKind']
const needs: readonly (readonly [
  code: string,
  needed: readonly string[],
  values: Readonly<Record<string, string>>,
])[] = [
  ['10', [...company, 'signedOn'], {}],
  ['10', [...company.filter((field) => field !== 'creditCode'), 'signedOn'], { unitKind: '40' }],
  ['11', company, {}],
  ['11', company.filter((field) => field !== 'creditCode'), { unitKind: '40' }],
  // Taiwan, Hong Kong and Macao: nobody there has a 统一社会信用代码.
  ['10', [...company.filter((field) => field !== 'creditCode'), 'signedOn'], { unitPlace: '710000' }],
  ['11', company.filter((field) => field !== 'creditCode'), { unitPlace: '810000' }],
  ['11', company.filter((field) => field !== 'creditCode'), { unitPlace: '820000', unitKind: '32' }],
  ['12', ['unitName', 'unitKind', 'unitPlace', 'jobKind'], {}],
  ['271', ['unitName', 'unitPlace'], {}],
  ['46', [], {}],
  ['502', ['unitName', 'unitPlace'], {}],
  ['503', ['unitName', 'unitPlace'], {}],
  ['512', ['unitName', 'unitPlace'], {}],
  ['519', ['unitName', 'unitPlace'], {}],
  ['75', ['startupKind', 'unitName', 'unitPlace', 'creditCode'], { startupKind: '创立公司' }],
  ['75', ['startupKind', 'unitName', 'unitPlace'], { startupKind: '创立公司', unitPlace: '810000' }],
  ['75', ['startupKind', 'unitName', 'unitPlace'], { startupKind: '在孵化机构中创业' }],
  ['75', ['startupKind', 'unitName', 'unitPlace', 'shopUrl'], { startupKind: '电子商务创业' }],
  ['76', ['work', 'unitPlace'], {}],
  ['801', ['schoolName', 'studyMajor'], {}],
  ['802', ['schoolName', 'studyMajor'], {}],
  ['803', ['schoolName', 'studyMajor'], {}],
  ['85', ['country', 'schoolName', 'schoolNameForeign', 'studyMajor', 'studyMajorForeign'], {}],
  ['70', [], {}],
  ['71', [], {}],
  ['72', [], {}],
]

test('Every category of the table is in the matrix.', () => {
  expect([...new Set(needs.map(([code]) => code))].sort()).toEqual(
    Object.keys(categoryTables[TABLE].categories).sort(),
  )
})

describe.each(needs)('Category %s that needs %j', (category, needed, values) => {
  const whole = of([...needed, ...home], { ...values, category })

  test('is whole with exactly these.', () => {
    expect(problemsOf(whole)).toEqual({})
  })

  test('names each one that is missing, alone and all together.', () => {
    for (const field of [...needed, ...home])
      expect(problemsOf(without(whole, field))).toMatchObject({ [field]: 'required' })
    for (const blank of [' ', '\t\n', '　'])
      for (const field of needed.filter((name) => destinationField(name as DestinationField).kind === 'text'))
        expect(problemsOf({ ...whole, [field]: blank })[field]).toBeDefined()
    // With a kind of employer, so that it shows whether a code is needed.
    const said = needed.includes('unitKind') ? { unitKind: right.unitKind, ...values } : values
    const missing = problemsOf({ category, ...said })
    const expected = [...needed.filter((field) => !Object.hasOwn(said, field)), 'archive.transfer']
    expect(Object.keys(missing).sort()).toEqual(expected.sort())
    expect(new Set(Object.values(missing))).toEqual(new Set(['required']))
  })

  test('counts its own fields and those of the archive’s way, and no others.', () => {
    const everything = { ...right, ...values, category }
    const fields = categoryTables[TABLE].categories[category]?.fields.map(({ field }) => field) ?? []
    const archive = Object.keys(right).filter((field) => field.startsWith('archive.'))
    expect(Object.keys(countedValues(TABLE, everything)).sort()).toEqual(
      ['category', ...fields, ...archive].sort(),
    )
    expect([...needed].filter((field) => !countedFields(TABLE, everything).has(field))).toEqual([])
  })
})

describe('Categories and ways of the archive', () => {
  test.each([
    ['', 'required'],
    ['99', 'notAnOption'],
    ['__proto__', 'tooLong'],
    ['toString', 'notAnOption'],
  ])('Category %j is named as %s, whatever else is there.', (category, problem) => {
    const found = problemsOf({ ...right, category })['category']
    expect(category === '__proto__' ? ['tooLong', 'notAnOption'] : [problem]).toContain(found)
  })

  test.each([
    ['转回生源地', ['archive.place']],
    ['签约单位接收', ['archive.receiver', 'archive.address', 'archive.contact', 'archive.phone']],
    ['上级主管单位接收', ['archive.receiver', 'archive.address', 'archive.contact', 'archive.phone']],
    ['托管单位接收', ['archive.receiver', 'archive.address', 'archive.contact', 'archive.phone']],
    ['升学学校接收', ['archive.receiver', 'archive.address']],
  ])('An archive by %s needs %j (N9).', (transfer, needed) => {
    const base = { category: '71', 'archive.transfer': transfer }
    expect(problemsOf(base)).toEqual(Object.fromEntries(needed.map((field) => [field, 'required'])))
    expect(problemsOf(of(needed, base))).toEqual({})
  })

  test('All ways that there are were tried.', () => {
    expect(transferKinds).toHaveLength(5)
  })

  test('A place counts only where the archive goes home, and nothing of the archive before its way is chosen.', () => {
    const all = { ...right, category: '71' }
    expect(countedValues(TABLE, { ...all, 'archive.transfer': '签约单位接收' })).not.toHaveProperty([
      'archive.place',
    ])
    expect(countedValues(TABLE, { ...all, 'archive.transfer': '' })).toEqual({ category: '71' })
    expect(countedValues(TABLE, { ...all, 'archive.contact': ' ' })).not.toHaveProperty(['archive.contact'])
    expect(countedValues('no table', { ...right })).not.toHaveProperty('unitName')
  })
})

describe('转回生源地 (seed N §六)', () => {
  const going = (place: string) => of(['archive.transfer'], { category: '71', 'archive.place': place })

  test.each([
    ['the source place itself', '430102', '430102', {}],
    ['another county of its city', '430103', '430102', {}],
    ['its city', '430100', '430102', {}],
    ['another city', '110105', '430102', { 'archive.place': 'notSourcePlace' }],
    ['a retired county of its city', '430121', '430102', { 'archive.place': 'placeRetired' }],
    ['a county of the city of a retired source place', '430102', '430121', {}],
    [
      'a retired source place itself, which is chosen anew',
      '430121',
      '430121',
      { 'archive.place': 'placeRetired' },
    ],
    ['anywhere, while no source place is known', '110105', '', {}],
  ])('An archive that goes to %s.', (...[, place, sourcePlace, expected]) => {
    expect(problemsOf(going(place), { sourcePlace })).toEqual(expected)
  })

  test('Without a table of divisions at hand only the form is looked at.', () => {
    const blind = { ...measure, lookUpPlace: null, cityOf: null }
    expect(destinationValueProblems(going('110105'), blind)).toEqual({})
    expect(destinationValueProblems(going('11010'), blind)).toEqual({ 'archive.place': 'placeUnknown' })
  })

  test('Where nothing is known of either place, they are not the same.', () => {
    expect(problemsOf(going('430103'), { cityOf: () => '' })).toEqual({ 'archive.place': 'notSourcePlace' })
  })
})
