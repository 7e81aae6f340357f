import type { WaitingCall } from '../../../../src/features/calls/call-view'
import { gathered, isAboutDestination, listText } from '../../../../src/features/calls/gathered'

const call = (id: string, over: Partial<WaitingCall>): WaitingCall => ({
  id,
  kind: 'other',
  text: '',
  at: 0,
  closed: false,
  answers: [],
  rev: 0,
  registrationId: 'r1',
  name: '何嘉木',
  studentNo: '2304110107',
  phone: '',
  ...over,
})

const wrong = call('a', { kind: 'destinationError', text: '单位名称\n写错了' })
const changed = call('b', {
  kind: 'destinationChange',
  name: '李一',
  studentNo: '2304110108',
  text: '换了单位',
})
const other = call('c', { kind: 'locked' })

test('Destinations that are wrong or have changed stand apart, in the order in which they came.', () => {
  expect(gathered([other, wrong, changed])).toEqual({ destinations: [wrong, changed], others: [other] })
})

test('The list for the office names who, by 学号, and what, one on a line.', () => {
  expect(listText([wrong, changed])).toBe(
    [
      '去向有误或申请变更，共2人',
      '1. 何嘉木 2304110107 去向信息有误：单位名称 写错了',
      '2. 李一 2304110108 申请变更去向：换了单位',
    ].join('\n'),
  )
})

test('A number like that of a document never goes into the list, however it is spaced.', () => {
  for (const text of ['11010219840406970X', '110102 19840406 970x', '我的110102198404069704对吗'])
    expect(listText([call('d', { kind: 'destinationError', text })])).not.toMatch(/\d{6}\s?\d{8}/)
})

test('Only a call of a bound graduate leads to a record that can be mended.', () => {
  expect(isAboutDestination(wrong)).toBe(true)
  expect(isAboutDestination({ ...wrong, registrationId: '' })).toBe(false)
  expect(isAboutDestination(other)).toBe(false)
})
