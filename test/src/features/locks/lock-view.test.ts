import { eventsOf, fieldsShown, missingIn, rowKey } from '../../../../src/features/locks/lock-view'
import type { Written } from '../../../../src/features/locks/kept-lock'

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }))

/** [G12] What the page of locks says before anything is sent. */
const events = eventsOf({
  lockEvents: {
    agreement: { name: '申请电子协议', fields: ['politicalStatus', 'graduatesOn', 'goneByNow'] },
    printed: { name: '证书已打印', fields: ['graduatesOn', 'name'] },
  },
})
const nothing: Written = { way: 'lock', event: '', from: null, fields: [], reason: '', lines: '' }

test('Events lock fields that there are; each is offered once when locks are taken back, the others after them.', () => {
  expect(events[0]).toEqual({
    key: 'agreement',
    name: '申请电子协议',
    fields: ['politicalStatus', 'graduatesOn'],
  })
  const { first, others } = fieldsShown(events)
  expect(first).toEqual(['politicalStatus', 'graduatesOn', 'name'])
  expect(others).toContain('mobile')
  expect(others).not.toContain('name')
})

test('The button says what is missing: an event, then numbers; to take back fields, a reason, then numbers.', () => {
  expect(missingIn(nothing, events)).toBe('先选发生了什么')
  expect(missingIn({ ...nothing, event: 'goneByNow' }, events)).toBe('先选发生了什么')
  expect(missingIn({ ...nothing, event: 'agreement' }, events)).toBe('先填学号')
  expect(missingIn({ ...nothing, event: 'agreement', lines: '2303010007' }, events)).toBeNull()
  const back: Written = { ...nothing, way: 'unlock' }
  expect(missingIn(back, events)).toBe('先选收回哪几项')
  expect(missingIn({ ...back, fields: ['name'] }, events)).toBe('先写原因')
  expect(missingIn({ ...back, fields: ['name'], reason: '作废' }, events)).toBe('先填学号')
})

test('The same graduate with another event, another instant or other fields is another row, and open again.', () => {
  const keys = [
    { ...nothing, event: 'agreement' },
    { ...nothing, event: 'printed' },
    { ...nothing, event: 'agreement', from: 1 },
    { ...nothing, way: 'unlock' as const, fields: ['name' as const], reason: '作废' },
    { ...nothing, way: 'unlock' as const, fields: ['name' as const], reason: '重办' },
  ].map((written) => rowKey('2303010007', written))
  expect(new Set(keys).size).toBe(keys.length)
  const one: Written = { ...nothing, way: 'unlock', fields: ['name', 'graduatesOn'], reason: '作废' }
  expect(rowKey('1', one)).toBe(rowKey('1', { ...one, fields: ['graduatesOn', 'name'], event: 'printed' }))
})
