import { callShown, rowsOf, threadOf, type WaitingCall } from '../../../../src/features/calls/call-view'
import { at, NOW } from '../../support/own-record'

const waiting = (over: Partial<WaitingCall> = {}): WaitingCall => ({
  id: 't1',
  kind: 'other',
  text: '毕业年月不对',
  at: at('2026-11-23T09:18'),
  closed: false,
  answers: [],
  rev: 1,
  registrationId: 'r1',
  name: '林知夏',
  studentNo: '2304110218',
  phone: '',
  ...over,
})

describe('A call for help', () => {
  test('It says who waits for what and for how long; two days are too long.', () => {
    expect(callShown(waiting(), NOW)).toMatchObject({
      name: '林知夏',
      kind: '其他问题',
      wait: '12小时',
      overdue: false,
    })
    expect(callShown(waiting({ at: at('2026-11-20T09:00') }), NOW).overdue).toBe(true)
  })

  test('Who is not bound is marked: the name is only what was claimed.', () => {
    expect(callShown(waiting(), NOW).signal).toBeUndefined()
    expect(callShown(waiting({ registrationId: '', name: '' }), NOW)).toMatchObject({
      name: '没有留姓名',
      signal: '还没有绑定',
    })
  })

  test('Question and answers stand in order, each with who said it.', () => {
    const answers = [{ at: NOW, by: 'staff' as const, text: '请申请更正' }]
    expect(threadOf(waiting({ answers })).map(({ who, text }) => [who, text])).toEqual([
      ['学生', '毕业年月不对'],
      ['老师', '请申请更正'],
    ])
  })

  test('A call that slid onto the next page is shown once.', () => {
    const page = { rows: [waiting()], next: null }
    expect(rowsOf([page, page])).toHaveLength(1)
  })
})
