import { refusalOf, stepsOf, valuesOf, type Correction } from '../../../../src/features/correction/state-view'
import { at } from '../../support/own-record'

const decision = (event: Correction['decisions'][number]['event'], reason = '') => ({
  event,
  at: at('2026-11-25T10:00'),
  reason,
})
const correction = (over: Partial<Correction> = {}): Correction => ({
  id: 'c1',
  status: 'requested',
  at: at('2026-11-24T09:00'),
  values: { graduatesOn: { was: '2027-06', value: '2027-07' } },
  reason: '写错了',
  decisions: [],
  actions: ['withdraw'],
  ...over,
})
const statesOf = (one: Correction) => stepsOf(one).map(({ key, state }) => [key, state])

describe('[G9] Where a correction stands', () => {
  test('Asked for, it waits for the college; compared, for the school; applied, it is done.', () => {
    expect(statesOf(correction())).toEqual([
      ['submit', 'done'],
      ['verify', 'waiting'],
      ['apply', 'ahead'],
      ['done', 'ahead'],
    ])
    const verified = correction({ status: 'verified', decisions: [decision('verify')] })
    expect(statesOf(verified).slice(1, 3)).toEqual([
      ['verify', 'done'],
      ['apply', 'waiting'],
    ])
    const applied = correction({ status: 'applied', decisions: [decision('verify'), decision('apply')] })
    expect(statesOf(applied).every(([, state]) => state === 'done')).toBe(true)
  })

  test('Refused, the way ends there, with who refused and why.', () => {
    const refused = correction({ status: 'refused', decisions: [decision('refuse', '证明看不清')] })
    expect(statesOf(refused)).toEqual([
      ['submit', 'done'],
      ['refuse', 'returned'],
    ])
    expect(stepsOf(refused).at(-1)?.owner).toBe('学院')
    expect(refusalOf(refused)).toBe('证明看不清')
    const later = correction({
      status: 'refused',
      decisions: [decision('verify'), decision('refuse', '不用更正')],
    })
    expect(stepsOf(later).at(-1)?.owner).toBe('就业处')
  })

  test('Withdrawn, nothing follows.', () => {
    const withdrawn = correction({ status: 'withdrawn', decisions: [decision('withdraw')] })
    expect(statesOf(withdrawn).map(([key]) => key)).toEqual(['submit', 'withdraw'])
  })

  test('Values stand old beside new by the field’s name.', () => {
    expect(valuesOf(correction())).toEqual([
      { field: 'graduatesOn', label: '毕业年月', was: '2027-06', value: '2027-07' },
    ])
  })
})
