import { textOf } from '../../../src/lib/read-list'

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }))

const bytes = (...values: readonly number[]): ArrayBuffer => Uint8Array.from(values).buffer

test('Plain text is read in UTF-8 and in what Chinese Excel writes.', () => {
  expect(textOf(Uint8Array.from(Buffer.from('学号\n2303010007')).buffer)).toBe('学号\n2303010007')
  // 学号 in GB18030.
  expect(textOf(bytes(0xd1, 0xa7, 0xba, 0xc5))).toBe('学号')
})

test('What is no text in either is not read here.', () => {
  expect(textOf(bytes(0xff, 0xff, 0xff))).toBeNull()
})
