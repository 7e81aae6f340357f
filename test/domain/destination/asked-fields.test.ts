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

test('Ways that suit the category stand first; every way is there once.', () => {
  const ways = transfersFor(table, { category: '801' })
  expect(ways.slice(0, 2)).toEqual(['升学学校接收', '转回生源地'])
  expect(new Set(ways).size).toBe(5)
  expect(ways).toHaveLength(5)
})
