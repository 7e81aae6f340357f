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

describe('Counted is what becomes locked and required', () => {
  const NOW = 1_000
  const asking = (field: Parameters<typeof aField>[0]) => ({
    fields: { ...policy.fields, graduatesOn: aField(field) },
  })
  const counted = (after: Pick<PolicyContent, 'fields'>, inForce: Pick<PolicyContent, 'fields'> = policy) =>
    newlyLockedRequired(after, { inForce, now: NOW })
  const locked = (required: boolean | Record<string, string[]>) => asking({ class: 'locked', required })
  const everybody = [{ field: 'graduatesOn', when: {} }]

  test('Of everybody, where it was not so before; what is not required or not locked counts nobody.', () => {
    expect(counted(locked(true))).toEqual(everybody)
    expect(counted(locked(true), locked(true))).toEqual([])
    expect(counted(locked(false))).toEqual([])
    const free = asking({ class: 'free', required: true })
    expect(counted(free)).toEqual([])
    expect(counted(locked(true), free)).toEqual(everybody)
  })

  test('A date that has come locks like the class does; until then everybody can fill it in.', () => {
    const dated = (lockedFrom: number) => asking({ class: 'free', required: true, lockedFrom })
    expect(counted(dated(NOW - 1))).toEqual(everybody)
    expect(counted(dated(NOW))).toEqual(everybody)
    expect(counted(dated(NOW + 1))).toEqual([])
    expect(counted(locked(true), dated(NOW + 1))).toEqual(everybody)
    // It has come by itself: that is no change of rules.
    expect(counted(dated(NOW), dated(NOW - 1))).toEqual([])
  })

  test('Under a condition those are counted who fit it.', () => {
    const directed = { trainingMode: ['定向'] }
    expect(counted(locked(directed))).toEqual([{ field: 'graduatesOn', when: directed }])
    expect(counted(locked({}))).toEqual(everybody)
  })

  test('A narrower condition asks nobody anew; a wider one does.', () => {
    const [narrow, wide] = [{ trainingMode: ['定向'] }, { trainingMode: ['定向', '委培'] }]
    expect(counted(locked(narrow), locked(true))).toEqual([])
    expect(counted(locked(narrow), locked(wide))).toEqual([])
    expect(counted(locked({ ...narrow, sex: ['男'] }), locked(narrow))).toEqual([])
    expect(counted(locked(wide), locked(narrow))).toEqual([{ field: 'graduatesOn', when: wide }])
    expect(counted(locked(true), locked(wide))).toEqual(everybody)
    expect(counted(locked({ sex: ['男'] }), locked(narrow))).toHaveLength(1)
  })
})
