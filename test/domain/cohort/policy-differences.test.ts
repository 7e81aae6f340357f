import { defaultPolicy } from '../../../domain/cohort/default-policy'
import type { PolicyContent } from '../../../domain/cohort/policy'
import { policyClashes } from '../../../domain/cohort/policy-clashes'
import { policyDifferences } from '../../../domain/cohort/policy-differences'

const { _id: _key, cohortId: _its, version: _first, ...base } = defaultPolicy('2027-main')
const field = (key: string) => {
  const one = base.fields[key]
  if (one === undefined) throw new Error(`no field ${key}`)
  return one
}
const withField = (key: string, change: object): PolicyContent => ({
  ...base,
  fields: { ...base.fields, [key]: { ...field(key), ...change } },
})

test('A policy differs from itself in nothing, whatever the order its keys were stored in.', () => {
  expect(policyDifferences(base, base)).toEqual([])
  const turned = Object.fromEntries(Object.entries(base).reverse()) as unknown as PolicyContent
  expect(policyDifferences(base, turned)).toEqual([])
})

test('Each place that changed is named by its path, with what it said before and after.', () => {
  const after = withField('sourcePlace', { required: false, help: '到县。' })
  expect(policyDifferences(base, { ...after, place: { ...base.place, depth: 'city' } })).toEqual([
    { where: 'fields.sourcePlace.required', before: true, after: false },
    { where: 'fields.sourcePlace.help', before: '', after: '到县。' },
    { where: 'place.depth', before: 'county', after: 'city' },
  ])
})

test('Lists are compared as a whole, for their order matters.', () => {
  const source = [...base.chain.source, { kind: 'upstream', key: 'province', name: '省中心' } as const]
  expect(policyDifferences(base, { ...base, chain: { ...base.chain, source } })).toEqual([
    { where: 'chain.source', before: JSON.stringify(base.chain.source), after: JSON.stringify(source) },
  ])
})

test('What came and what went is said value by value, with null for what was or is not there.', () => {
  const { materialTwo: _gone, ...slots } = base.slots
  const gone = policyDifferences(base, { ...base, slots })
  expect(gone).toContainEqual({ where: 'slots.materialTwo.maxBytes', before: 3_000_000, after: null })
  expect(new Set(gone.map(({ where }) => where.split('.')[1]))).toEqual(new Set(['materialTwo']))
  const back = policyDifferences({ ...base, slots }, base)
  expect(back).toContainEqual({ where: 'slots.materialTwo.maxBytes', before: null, after: 3_000_000 })
})

test('Where a condition takes the place of a yes, both are said.', () => {
  const when = withField('directedUnit', { required: true })
  expect(policyDifferences(base, when)).toEqual([
    { where: 'fields.directedUnit.required', before: '{"trainingMode":["定向","委培"]}', after: true },
  ])
  expect(policyDifferences(when, base)[0]).toMatchObject({ before: true })
  // A condition that always holds is not the same as none.
  const photo = { ...base.slots, photo: { ...base.slots['photo'], when: null } } as PolicyContent['slots']
  expect(policyDifferences(base, { ...base, slots: photo })).toEqual([
    { where: 'slots.photo.when', before: '{}', after: null },
  ])
})

test('Two people clash only where both changed the same place to something else.', () => {
  const theirs = withField('qq', { required: true, help: '数字' })
  const mine = withField('qq', { help: 'QQ号码' })
  expect(policyClashes(base, { theirs, mine })).toEqual([
    { where: 'fields.qq.help', before: '数字', after: 'QQ号码' },
  ])
  expect(policyClashes(base, { theirs, mine: withField('email', { help: '邮箱' }) })).toEqual([])
  expect(policyClashes(base, { theirs, mine: theirs })).toEqual([])
})
