import { defaultPolicy } from '../../../domain/cohort/default-policy'
import type { PolicyContent } from '../../../domain/cohort/policy'
import { newlyLockedRequired, policyContradictions } from '../../../domain/cohort/policy-contradictions'
import { levelKeys, type LevelKey } from '../../../domain/people/roles'
import { aField, chainOf } from '../../support/school'

const policy = defaultPolicy('2027-main')
const nothing = { chain: { source: [], destination: [], correction: [], byCategory: {} } }
const said = (change: Partial<PolicyContent>, attended: readonly LevelKey[], empty = {}) =>
  policyContradictions({ ...policy, ...change }, { attended: new Set(attended), inForce: nothing, empty })

test('A school in which somebody decides at every level can have every chain.', () => {
  expect(said({}, levelKeys)).toEqual({ fields: {} })
})

test('A level at which nobody decides is named, in every chain that has it, those of categories too.', () => {
  expect(said({}, ['counselor', 'college'])).toEqual({
    fields: { 'chain.correction.office': 'nobodyDecides', 'chain.byCategory.76.office': 'nobodyDecides' },
  })
  const chain = { ...policy.chain, source: chainOf(3), destination: chainOf(2), byCategory: {} }
  expect(said({ chain }, ['counselor', 'office']).fields).toEqual({
    'chain.source.college': 'nobodyDecides',
    'chain.destination.college': 'nobodyDecides',
    'chain.correction.college': 'nobodyDecides',
  })
})

test('What waits for nobody in the version in force blocks no other change; a level more does.', () => {
  const facts = { attended: new Set(['office'] as const), inForce: policy, empty: {} }
  expect(policyContradictions(policy, facts)).toEqual({ fields: {} })
  const chain = { ...policy.chain, source: chainOf(2) }
  expect(policyContradictions({ ...policy, chain }, facts)).toEqual({
    fields: { 'chain.source.college': 'nobodyDecides' },
  })
})

test('Stages above the school wait for nobody of it.', () => {
  const chain = { ...policy.chain, source: chainOf(1, true) }
  expect(said({ chain }, levelKeys)).toEqual({ fields: {} })
})

test('A locked field that is required and empty is refused with the number of graduates.', () => {
  expect(said({}, levelKeys, { studentNo: 0, graduatesOn: 12 })).toEqual({
    fields: { graduatesOn: 'lockedEmpty' },
    counts: { graduatesOn: 12 },
  })
})

test('Counted is what becomes locked and required of everybody, not what was so or is so for some.', () => {
  const locked = (required: boolean | Record<string, string[]>) => ({
    fields: { ...policy.fields, graduatesOn: aField({ class: 'locked', required }) },
  })
  expect(newlyLockedRequired(locked(true), policy)).toEqual(['graduatesOn'])
  expect(newlyLockedRequired(locked(true), locked(true))).toEqual([])
  expect(newlyLockedRequired(locked(false), policy)).toEqual([])
  expect(newlyLockedRequired(locked({ trainingMode: ['定向'] }), policy)).toEqual([])
  const free = { fields: { ...policy.fields, graduatesOn: aField({ class: 'free', required: true }) } }
  expect(newlyLockedRequired(free, policy)).toEqual([])
  expect(newlyLockedRequired(locked(true), free)).toEqual(['graduatesOn'])
})
