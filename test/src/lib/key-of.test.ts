import { keyOf, type Pressed } from '../../../src/lib/key-of'

const press = (key: string, over: Partial<Pressed> = {}): Pressed => ({
  key,
  repeat: false,
  isComposing: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...over,
})

test('A letter is meant for the page, in either case; an arrow keeps its name.', () => {
  expect(keyOf(press('A'), false)).toBe('a')
  expect(keyOf(press('ArrowRight'), false)).toBe('ArrowRight')
})

test('What is typed, held down, composed, or meant for the browser is not; Escape always is.', () => {
  expect(keyOf(press('a'), true)).toBeNull()
  expect(keyOf(press('a', { repeat: true }), false)).toBeNull()
  expect(keyOf(press('a', { isComposing: true }), false)).toBeNull()
  expect(keyOf(press('r', { ctrlKey: true }), false)).toBeNull()
  expect(keyOf(press('ArrowRight', { altKey: true }), false)).toBeNull()
  expect(keyOf(press('Escape'), true)).toBe('Escape')
})
