import { isSwipeLeft } from '../../../src/lib/swipe'

const from = { x: 300, y: 400 }

test('A finger that goes clearly to the left swipes.', () => {
  expect(isSwipeLeft(from, { x: 239, y: 400 })).toBe(true)
  expect(isSwipeLeft(from, { x: 200, y: 449 })).toBe(true)
})

test('A short way, a slanting scroll and the way to the right do not.', () => {
  expect(isSwipeLeft(from, { x: 240, y: 400 })).toBe(false)
  expect(isSwipeLeft(from, { x: 200, y: 450 })).toBe(false)
  expect(isSwipeLeft(from, { x: 200, y: 350 })).toBe(false)
  expect(isSwipeLeft(from, { x: 400, y: 400 })).toBe(false)
})
