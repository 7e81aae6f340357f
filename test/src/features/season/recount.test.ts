import { toldOf } from '../../../../src/features/season/recount-view'

/** What the office is told of a full count. */
const college = (name: string, over: Partial<Parameters<typeof toldOf>[0][number]> = {}) => ({
  id: name,
  name,
  people: 1200,
  moving: false,
  differences: [],
  classes: 0,
  ...over,
})
const difference = { flow: 'source', state: 'completed', shown: 5, counted: 4 } as const

test('Where all agree it says of how many.', () => {
  expect(toldOf([college('a'), college('b', { moving: true })])).toEqual({
    sentences: ['核对了2,400人，和显示的数字一致。'],
    agrees: true,
  })
})

test('A difference is told with its college; of a class too.', () => {
  const found = toldOf([
    college('甲', { differences: [difference] }),
    college('乙', { classes: 2 }),
    college('丙'),
  ])
  expect(found.agrees).toBe(false)
  expect(found.sentences).toEqual([
    '甲有1处不一致，已经重新统计。过1分钟再核对一次。',
    '乙有2处不一致，已经重新统计。过1分钟再核对一次。',
  ])
})

test('A difference while the timer has still to count is no fault yet.', () => {
  expect(toldOf([college('甲', { differences: [difference], moving: true })])).toEqual({
    sentences: ['刚有人变动，还在统计。过1分钟再核对一次。'],
    agrees: false,
  })
})
