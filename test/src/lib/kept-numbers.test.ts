import { keepDraft, readDraft } from '../../../src/lib/draft'
import { keepable, keepableTexts } from '../../../src/lib/keepable'
import { keepText, readTexts } from '../../../src/lib/kept-texts'
import { residentNumber } from '../../support/cloud-graduates'

/** Numbers of documents never come to a device's storage, whichever form or sheet they are typed into. */
const number = residentNumber('430102', '2004-05-02', 1)
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

const stored = (): string => JSON.stringify([...mockDevice.values()])

test('A text is kept until a document number stands in it, and again once it is gone.', () => {
  for (const field of ['~reason', 'unitAddress', 'general', 'address', 'station', 'work']) {
    keepText('mending:1', field, '示例路1号')
    expect(readTexts('mending:1')).toEqual({ [field]: '示例路1号' })
    keepText('mending:1', field, `示例路1号 ${number}`)
    expect(mockDevice.size).toBe(0)
    keepText('mending:1', field, '示例路1号')
    keepText('mending:1', field, null)
  }
})

test('Of a draft everything is kept but the text that holds a number.', () => {
  keepDraft('r1', 'destination', { unitName: '示例公司', work: `写稿${number}`, 'archive.contact': number })
  expect(readDraft('r1', 'destination')).toEqual({ unitName: '示例公司' })
  expect(stored()).not.toContain(number.slice(0, 12))
  keepDraft('r1', 'destination', { work: number })
  expect(mockDevice.size).toBe(0)
})

test('A right credit code and a right phone are no document numbers; a document number in their place is.', () => {
  const kept = { creditCode: '911101051234567898', 'archive.phone': '010-12345678-1234' }
  expect(keepableTexts(kept)).toEqual({ 'archive.phone': kept['archive.phone'] })
  expect(keepable('creditCode', '91430300MA4EXAMP02')).toBe('91430300MA4EXAMP02')
  for (const field of ['creditCode', 'archive.phone']) expect(keepable(field, number)).toBeNull()
})
