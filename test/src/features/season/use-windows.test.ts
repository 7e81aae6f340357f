import { revAfter } from '../../../../src/features/season/use-windows'

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }))

test('What somebody saved while an answer was lost is a conflict at the next try, and never written over unseen.', () => {
  for (const lost of ['offline', 'busy', 'unexpected'] as const) expect(revAfter(7, lost)).toBe(7)
})

test('After a conflict was told, what is newest counts as seen.', () => {
  expect(revAfter(7, 'conflict')).toBeNull()
})
