import { defaultPolicy } from '../../../domain/cohort/default-policy'
import type { PolicyContent } from '../../../domain/cohort/policy'
import { rebased, valueAt, withValue } from '../../../domain/cohort/policy-drafting'
import { policyDifferences } from '../../../domain/cohort/policy-differences'

const { _id: _key, cohortId: _its, version: _first, ...base } = defaultPolicy('2027-main')
const wheres = (after: PolicyContent) => policyDifferences(base, after).map(({ where }) => where)

test('A value is read and replaced where it stands, and nothing beside it changes.', () => {
  const after = withValue(base, ['fields', 'qq', 'required'], true)
  expect(valueAt(after, ['fields', 'qq', 'required'])).toBe(true)
  expect(wheres(after)).toEqual(['fields.qq.required'])
  expect(after.slots).toBe(base.slots)
  expect(valueAt(base, ['fields', 'qq', 'required'])).toBe(false)
})

test('A place in a list is replaced in its list, and what there is not reads as nothing.', () => {
  const after = withValue(base, ['chain', 'source', 0, 'name'], '辅导员审核')
  expect(after.chain.source).toEqual([{ kind: 'staff', key: 'counselor', name: '辅导员审核' }])
  expect(valueAt(base, ['fields', 'toString', 'help'])).toBeUndefined()
  expect(valueAt(base, ['chain', 'source', 7, 'name'])).toBeUndefined()
})

test('What two people changed at different places stands side by side.', () => {
  const theirs = withValue(base, ['place', 'depth'], 'city')
  const mine = withValue(base, ['fields', 'qq', 'required'], true)
  expect(wheres(rebased(base, { theirs, mine }))).toEqual(['fields.qq.required', 'place.depth'])
})

test('Where both changed the same, what was typed here stands, and nothing typed is lost.', () => {
  const theirs = withValue(withValue(base, ['fields', 'qq', 'help'], '数字'), ['survey'], [])
  const mine = withValue(base, ['fields', 'qq', 'help'], 'QQ号码')
  expect(valueAt(rebased(base, { theirs, mine }), ['fields', 'qq', 'help'])).toBe('QQ号码')
})

test('What the other took away stays away, unless something of it was typed here.', () => {
  const { materialTwo: _gone, ...slots } = base.slots
  const theirs = { ...base, slots }
  expect(
    rebased(base, { theirs, mine: withValue(base, ['place', 'depth'], 'city') }).slots,
  ).not.toHaveProperty('materialTwo')
  const mine = withValue(base, ['slots', 'materialTwo', 'required'], true)
  expect(rebased(base, { theirs, mine }).slots['materialTwo']).toMatchObject({ required: true })
})
