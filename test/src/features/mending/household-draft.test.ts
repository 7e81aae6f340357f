import {
  forgetHouseholdDraft,
  keepHouseholdText,
  markOf,
  readHouseholdDraft,
} from '../../../../src/features/mending/household-draft'

/** The device's storage, which there is none of in this process. */
const mockDevice = new Map<string, unknown>()
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (key: string) => mockDevice.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => mockDevice.set(key, value),
    removeStorageSync: (key: string) => mockDevice.delete(key),
  },
}))
beforeEach(() => mockDevice.clear())

const standing = (values: Record<string, string>) => ({
  id: 'r1',
  household: { moved: true, origin: 'staff', values } as const,
})
const stood = standing({ kind: '迁回原籍', address: '湖南省湘潭市示例路1号' })
const moved = standing({ kind: '迁回原籍', address: '湖南省湘潭市示例路2号' })

test('What was typed over the values that stand is there again, under a key that holds no address.', () => {
  keepHouseholdText(stood, 'address', '湖南省长沙市示例路3号')
  keepHouseholdText(stood, 'kind', '其他')
  expect(readHouseholdDraft(stood)).toEqual({ address: '湖南省长沙市示例路3号', kind: '其他' })
  expect([...mockDevice.keys()].map((key) => key.split(':').slice(-2))).toEqual([['household', 'r1']])
})

test('What was typed over other values is thrown away, for good.', () => {
  keepHouseholdText(stood, 'address', '湖南省长沙市示例路3号')
  expect(readHouseholdDraft(moved)).toEqual({})
  expect(mockDevice.size).toBe(0)
})

test('What is typed on after the colleague’s values were shown is a draft over those.', () => {
  keepHouseholdText(stood, 'address', '湖南省长沙市示例路3号')
  keepHouseholdText(moved, 'station', '示例派出所')
  expect(readHouseholdDraft(moved)).toEqual({ address: '湖南省长沙市示例路3号', station: '示例派出所' })
})

test('A recorded household leaves nothing on the device.', () => {
  keepHouseholdText(stood, 'kind', '其他')
  forgetHouseholdDraft('r1')
  expect(mockDevice.size).toBe(0)
})

test('Values are named alike where a field is left out or empty, in whatever order they come.', () => {
  const { household } = standing({ address: '甲', kind: '其他', station: '' })
  expect(markOf(household)).toBe(markOf(standing({ kind: '其他', address: '甲' }).household))
  expect(markOf(household)).not.toBe(markOf(standing({ kind: '其他', station: '甲' }).household))
})
