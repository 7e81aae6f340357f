import { defaultSlots } from '../../../domain/cohort/default-slots'
import {
  branchesOf,
  categoryOf,
  categoryTables,
  evidenceOf,
  requiredOf,
  tableNamed,
  tableOfYear,
  UNEMPLOYED,
  type CategoryTableName,
} from '../../../domain/destination/categories'
import { categoryGroups, certainties, type CategoryTable } from '../../../domain/destination/category-table'
import { destinationField, isArchiveField, isDestinationField } from '../../../domain/destination/fields'
import { suitingTransfers } from '../../../domain/destination/transfers'

const hostile = [
  '__proto__',
  'constructor',
  'toString',
  '',
  ' 10',
  '10 ',
  '１０',
  '\u0000',
  '9'.repeat(100_000),
]
const names = Object.keys(categoryTables) as CategoryTableName[]

describe.each(names)('The table %s', (name) => {
  const table: CategoryTable = categoryTables[name]
  const all = Object.entries(table.categories)

  test.each(all)(
    'Category %s names fields that there are, each once, and none of the archive’s.',
    (_code, { fields }) => {
      const own = fields.map(({ field }) => field)
      expect(
        own.filter((field) => !isDestinationField(field) || isArchiveField(field) || field === 'category'),
      ).toEqual([])
      expect(new Set(own).size).toBe(own.length)
    },
  )

  test.each(all)(
    'Category %s depends on values that it asks for itself, and that there are.',
    (_code, category) => {
      const asked = new Set<string>(category.fields.map(({ field }) => field))
      const conditions = [
        ...category.fields.flatMap(({ required }) => (typeof required === 'boolean' ? [] : [required])),
        ...category.evidence.flatMap(({ when }) => (when === null ? [] : [when])),
      ]
      const beginnings = category.fields.flatMap(({ unlessBegins = {} }) => Object.entries(unlessBegins))
      for (const [field, starts] of beginnings) {
        expect(asked.has(field)).toBe(true)
        expect(starts.length).toBeGreaterThan(0)
      }
      for (const [field, values] of conditions.flatMap((when) => Object.entries(when))) {
        expect(asked.has(field)).toBe(true)
        if (!isDestinationField(field)) throw new Error(`no field ${field}`)
        const { options = [], codes } = destinationField(field)
        const known = [...options, ...Object.keys(codes?.names ?? {})]
        expect(values.filter((value) => !known.includes(value))).toEqual([])
      }
    },
  )

  test.each(all)(
    'Category %s asks for evidence that a cohort has slots for from the start.',
    (_code, { evidence }) => {
      for (const { slot } of evidence) {
        expect(Object.hasOwn(defaultSlots, slot)).toBe(true)
        expect(defaultSlots[slot]?.purpose).toBe('submission')
      }
    },
  )

  test.each(all)(
    'Category %s says what it is, where it comes from and how sure that is.',
    (code, category) => {
      expect(
        [category.name, category.short, category.look, category.source].filter((text) => text.trim() === ''),
      ).toEqual([])
      expect(certainties).toContain(category.certainty)
      // Nothing was read in the ministry's own text.
      expect(category.certainty).not.toBe('official')
      expect(categoryGroups).toContain(category.group)
      expect(suitingTransfers[category.group].length).toBeGreaterThan(0)
      if (category.parent !== null) {
        expect(code.startsWith(category.parent)).toBe(true)
        expect(Object.hasOwn(table.parents, category.parent)).toBe(true)
      }
      expect(code.length).toBeLessThanOrEqual(destinationField('category').maxLength)
    },
  )

  test('Who has nothing at the cut-off has a category of the table, which asks for nothing.', () => {
    const unemployed = categoryOf(name, UNEMPLOYED)
    expect(unemployed).toMatchObject({ name: '待就业', group: 'unemployed', evidence: [] })
    expect(unemployed === null ? [] : requiredOf(unemployed, {})).toEqual([])
  })

  test('The branches of all groups hold every category once, below its parent or by itself.', () => {
    const leaves = categoryGroups
      .flatMap((group) => branchesOf(name, group))
      .flatMap((branch) => ('parts' in branch ? branch.parts.map(({ code }) => code) : [branch.code]))
    expect([...leaves].sort()).toEqual(Object.keys(table.categories).sort())
    const parents = categoryGroups
      .flatMap((group) => branchesOf(name, group))
      .filter((branch) => 'parts' in branch)
    for (const branch of parents) {
      if (!('parts' in branch)) continue
      expect(branch.parts.length).toBeGreaterThan(1)
      expect(branch.name).toBe(table.parents[branch.code])
      expect(branch.parts.every(({ category }) => category.parent === branch.code)).toBe(true)
    }
  })

  test.each(hostile)('%.20j is no category.', (code) => {
    expect(categoryOf(name, code)).toBeNull()
  })
})

test('The tree of 2024 is the one that notices and exports have (field.md).', () => {
  const tree = categoryGroups.map((group) =>
    branchesOf('national-2024', group).map((branch) =>
      'parts' in branch ? `${branch.code}: ${branch.parts.map(({ code }) => code).join(' ')}` : branch.code,
    ),
  )
  expect(tree.map((codes) => [...codes].sort())).toEqual([
    ['10', '11', '12', '271', '46', '50: 502 503', '51: 512 519'],
    ['80: 801 802 803', '85'],
    ['75'],
    ['76'],
    ['70', '71', '72'],
  ])
})

test.each([
  [0, 'national-2024'],
  [2023, 'national-2024'],
  [2024, 'national-2024'],
  [2027, 'national-2024'],
  [9999, 'national-2024'],
])('The table that counts in %i is %s.', (year, name) => {
  expect(tableOfYear(year)).toBe(name)
})

test.each(hostile)('%.20j is no table: it has no categories and no branches.', (name) => {
  expect(tableNamed(name)).toBeNull()
  expect(categoryOf(name, '10')).toBeNull()
  expect(branchesOf(name, 'employed')).toEqual([])
})

test('Evidence and required fields follow the values: kinds of 自主创业, and the army.', () => {
  const [startup, employed] = [categoryOf('national-2024', '75'), categoryOf('national-2024', '10')]
  if (startup === null || employed === null) throw new Error('a category is missing')
  expect(evidenceOf(startup, { startupKind: '创立公司' })).toEqual(['licence'])
  expect(evidenceOf(startup, { startupKind: '在孵化机构中创业' })).toEqual(['incubatorNote'])
  expect(evidenceOf(startup, { startupKind: '电子商务创业' })).toEqual(['shopScreens', 'shopFlow'])
  expect(evidenceOf(startup, {})).toEqual([])
  expect(requiredOf(startup, { startupKind: '创立公司' })).toContain('creditCode')
  expect(requiredOf(startup, { startupKind: '电子商务创业' })).toContain('shopUrl')
  expect(requiredOf(startup, { startupKind: '电子商务创业' })).not.toContain('creditCode')
  expect(requiredOf(employed, { unitKind: '39' })).toContain('creditCode')
  expect(requiredOf(employed, { unitKind: '40' })).not.toContain('creditCode')
})
