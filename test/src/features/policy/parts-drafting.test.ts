import { defaultPolicy } from '../../../../domain/cohort/default-policy'
import { staffLevels } from '../../../../domain/cohort/chain'
import { policyProblems } from '../../../../domain/cohort/policy-problems'
import { policyContent } from '../../../../domain/contract/policy'
import { begun } from '../../../../src/features/policy/begun'
import {
  freeCategories,
  STAGE_LENGTH,
  withCategory,
  withCategoryStage,
  withStageName,
  withoutCategory,
} from '../../../../src/features/policy/chain-drafting'
import { withNewEvent, withoutEvent } from '../../../../src/features/policy/event-drafting'
import { juneLevels, levelsOf, withJune } from '../../../../src/features/policy/graduation-months'
import { usesOfSlot, withNewSlot, withoutSlot } from '../../../../src/features/policy/slot-drafting'

const { _id: _key, cohortId: _its, version: _first, ...policy } = defaultPolicy('2027-main')
const NOW = Date.parse('2026-11-23T10:00:00+08:00')

test('A slot tells who asks for it before it goes: fields, those left without any, categories.', () => {
  expect(usesOfSlot(policy, 'materialOne')).toMatchObject({ orphans: [], categories: [] })
  expect(usesOfSlot(policy, 'materialOne').fields).toContain('name')
  const one = withoutSlot(policy, 'materialTwo')
  expect(usesOfSlot(one, 'materialOne').orphans).toEqual(usesOfSlot(policy, 'materialOne').fields)
  expect(usesOfSlot(policy, 'agreement').categories).toContain('10')
  expect(usesOfSlot(policy, 'photo')).toEqual({ fields: [], orphans: [], categories: [] })
})

test('Without a slot no field names it; a field that needs proof and has none is a problem of its own.', () => {
  expect(policyProblems(withoutSlot(policy, 'materialTwo'))).toEqual({})
  const none = withoutSlot(withoutSlot(policy, 'materialTwo'), 'materialOne')
  expect(Object.values(policyProblems(none))).toContain('proofWithoutSlot')
  expect(Object.values(policyProblems(none))).not.toContain('notAnOption')
})

test('A new slot or event is written under a key of its own and is nothing before it is written.', () => {
  const { policy: more, key } = withNewSlot(policy, NOW)
  expect(more.slots[key]).toMatchObject({ name: '', purpose: 'submission', when: null })
  const { events, key: event } = withNewEvent(policy.lockEvents, NOW)
  expect(events[event]).toEqual({ name: '', fields: [] })
  expect(withoutEvent(events, event)).toEqual(policy.lockEvents)
})

test('A category goes its own way from that of all destinations on, and back; one level stays.', () => {
  const codes = freeCategories(policy).map(({ value }) => value)
  expect(codes).not.toContain('76')
  const own = withCategory(policy.chain, '75')
  expect(own.byCategory['75']).toEqual(policy.chain.destination)
  const more = withCategoryStage(own, '75', 'office')
  expect(staffLevels(more.byCategory['75'] ?? [])).toEqual(['counselor', 'office'])
  expect(withCategoryStage(own, '75', 'counselor').byCategory['75']).toHaveLength(1)
  expect(withoutCategory(more, '75')).toEqual(policy.chain)
  const none = { ...policy, destination: { ...policy.destination, categoryTable: 'national-1999' } }
  expect(freeCategories(none)).toEqual([])
})

test('Which levels graduate in June is chosen from what rosters say and from what the rules name.', () => {
  expect(levelsOf({ 高职扩招: 'june' })).toEqual(expect.arrayContaining(['本科', '博士', '高职扩招']))
  const months = { 本科: 'june', 硕士: 'roster' } as const
  expect(juneLevels(months)).toEqual(['本科'])
  expect(withJune(months, ['硕士'])).toEqual({ 本科: 'roster', 硕士: 'june' })
  expect(withJune(months, ['本科'])).toEqual(months)
})

test('A sheet begins with what there is, or with something new that is in nobody’s rules yet.', () => {
  expect(begun(policy, { of: 'field', key: 'qq' }, NOW)).toEqual({
    policy,
    isNew: false,
    of: 'field',
    key: 'qq',
  })
  const question = begun(policy, { of: 'question', index: null }, NOW)
  expect(question).toMatchObject({ isNew: true, index: 0 })
  expect(question.policy.survey).toHaveLength(1)
  const slot = begun(policy, { of: 'slot', key: null }, NOW)
  expect(slot.of === 'slot' && slot.policy.slots[slot.key]?.name).toBe('')
  const event = begun(policy, { of: 'event', key: null }, NOW)
  expect(event.of === 'event' && event.policy.lockEvents[event.key]?.fields).toEqual([])
  expect(policy.survey).toEqual([])
})

test('A stage is called as the school writes it, and as usual where it writes nothing.', () => {
  const called = (name: string) =>
    withStageName(policy.chain.correction, 'office', name).map((one) => one.name)
  expect(called(' 招就处终审 ')).toEqual(['学院核实', '招就处终审'])
  expect(called('  ')).toEqual(['学院核实', '学校审核'])
  const own = { kind: 'upstream', key: 'ministry', name: '教育部' } as const
  expect(withStageName([own], 'ministry', '')).toEqual([own])
  const long = withStageName(policy.chain.source, 'counselor', '一'.repeat(STAGE_LENGTH))
  expect(policyContent.shape.chain.shape.source.safeParse(long).success).toBe(true)
})
