import { defaultPolicy } from '../../../../domain/cohort/default-policy'
import { keepDraft, readDraft, type Draft } from '../../../../src/features/policy/kept-draft'

/** The device's storage, which there is none of in this process: what it gives back went through text. */
const mockDevice = new Map<string, string>()
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (key: string): unknown => JSON.parse(mockDevice.get(key) ?? '""'),
    setStorageSync: (key: string, value: unknown) => mockDevice.set(key, JSON.stringify(value)),
    removeStorageSync: (key: string) => mockDevice.delete(key),
  },
}))
beforeEach(() => mockDevice.clear())

const { _id: _key, cohortId, version: _first, ...policy } = defaultPolicy('2027-main')
const draft: Draft = { base: { rev: 7, policy }, policy: { ...policy, proofKeepDays: 99 } }

test('Rules that were not saved are there again after the page was killed, with what they were begun on.', () => {
  keepDraft(cohortId, draft)
  expect(readDraft(cohortId)).toEqual(draft)
  expect(readDraft('2028-main')).toBeNull()
})

test('Saved or given up, nothing of them is kept.', () => {
  keepDraft(cohortId, draft)
  keepDraft(cohortId, null)
  expect(readDraft(cohortId)).toBeNull()
  expect(mockDevice.size).toBe(0)
})

test.each([
  ['a text', 'rules'],
  ['rules of another version of this program', { rev: 7, before: { chain: {} }, policy }],
  ['a revision that is none', { rev: -1, before: policy, policy }],
])('What is no draft is left aside: %s.', (_, kept) => {
  keepDraft(cohortId, draft)
  const [key] = [...mockDevice.keys()]
  mockDevice.set(key ?? '', JSON.stringify(kept))
  expect(readDraft(cohortId)).toBeNull()
})
