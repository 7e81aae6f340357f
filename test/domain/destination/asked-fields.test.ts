import { categoryTables } from '../../../domain/destination/categories'
import { askedFields, askedOfArchive, transfersFor } from '../../../domain/destination/asked-fields'

const table = 'national-2024'
const namesOf = (fields: ReturnType<typeof askedFields>) =>
  fields.map(({ name, required }) => `${name}${required ? '*' : ''}`)

test('A category asks for its own fields, the required ones marked.', () => {
  expect(namesOf(askedFields(table, { category: '801' }))).toEqual(['schoolName*', 'studyMajor*'])
  expect(askedFields(table, { category: 'zz' })).toEqual([])
})

test('A field that other values call for is there when they do, or when something stands in it.', () => {
  const creditCode = (values: Readonly<Record<string, string>>) =>
    askedFields(table, { category: '10', ...values }).find(({ name }) => name === 'creditCode')?.required
  expect(creditCode({ unitKind: '39' })).toBe(true)
  expect(creditCode({ unitKind: '40' })).toBeUndefined()
  expect(creditCode({ unitKind: '40', creditCode: '91430300MA4EXAMP02' })).toBe(false)
  expect(creditCode({ unitKind: '39', unitPlace: '430300' })).toBe(true)
  expect(creditCode({ unitKind: '39', unitPlace: '810000' })).toBeUndefined()
  expect(creditCode({ unitKind: '39', unitPlace: '810000', creditCode: '91430300MA4EXAMP02' })).toBe(false)
})

test('The archive asks for what its way needs, in the order of an address; nothing before there is one.', () => {
  expect(askedOfArchive('')).toEqual([])
  expect(namesOf(askedOfArchive('升学学校接收'))).toEqual([
    'archive.receiver*',
    'archive.department',
    'archive.address*',
    'archive.contact',
    'archive.phone',
  ])
  expect(namesOf(askedOfArchive('转回生源地'))[0]).toBe('archive.place*')
})

test('Every field of the table is asked for at most once, in every category.', () => {
  for (const code of Object.keys(categoryTables[table].categories)) {
    const asked = askedFields(table, { category: code }).map(({ name }) => name)
    expect(new Set(asked).size).toBe(asked.length)
  }
})

test('The kind of a start-up decides what it is asked for.', () => {
  const asked = (startupKind: string): readonly string[] =>
    namesOf(askedFields(table, { category: '75', startupKind })).filter((name) => name.endsWith('*'))
  expect(asked('创立公司')).toContain('creditCode*')
  expect(asked('创立公司')).not.toContain('shopUrl*')
  expect(asked('电子商务创业')).toContain('shopUrl*')
  expect(asked('在孵化机构中创业')).toEqual(['startupKind*', 'unitName*', 'unitPlace*'])
})

test('Ways that suit come first, with the one that was chosen; the others are not lost.', () => {
  expect(transfersFor(table, { category: '801' })).toEqual({
    suiting: ['升学学校接收', '转回生源地'],
    more: ['签约单位接收', '上级主管单位接收', '托管单位接收'],
  })
  const chosen = transfersFor(table, { category: '801', 'archive.transfer': '签约单位接收' })
  expect(chosen.suiting).toContain('签约单位接收')
  expect(chosen.more).not.toContain('签约单位接收')
})
