import { deskEntriesOf, isEntryOf } from '../../../src/lib/desk-entries'
import type { Me } from '../../../src/lib/me'
import { pages } from '../../../src/lib/pages'

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }))

/** What the side bar of a desk lists. */
const whoMay = (...capabilities: string[]): Me => ({ records: [], staff: { capabilities } }) as unknown as Me

test('数据保存 stands in the side bar of who may keep data, and of nobody else.', () => {
  expect(deskEntriesOf(whoMay('data.keep')).map(({ label }) => label)).toContain('数据保存')
  const others = deskEntriesOf(whoMay('cohort.write', 'audit.read', 'data.person'))
  expect(others.map(({ label }) => label)).not.toContain('数据保存')
})

test('Its page lights up one entry, and that is its own.', () => {
  const all = deskEntriesOf(whoMay('data.keep', 'cohort.write', 'audit.read', 'status.read'))
  const lit = all.filter((entry) => isEntryOf(entry, pages.retention))
  expect(lit.map(({ label }) => label)).toEqual(['数据保存'])
})
