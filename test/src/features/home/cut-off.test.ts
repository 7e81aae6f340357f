import { cutOffNews } from '../../../../src/features/home/cut-off'
import { anOwnRecord, at } from '../../support/own-record'

const CUT_OFF = at('2027-07-01T00:00')
const shown = { shownCategory: '70', shownCategoryName: '待就业' }
const DAY = 86_400_000

it('The cut-off is told from two weeks before it on, and not earlier.', () => {
  const own = anOwnRecord()
  expect(cutOffNews(own, CUT_OFF - 14 * DAY - 1)).toBeNull()
  expect(cutOffNews(own, CUT_OFF - 14 * DAY)).toMatchObject({ at: CUT_OFF })
  expect(cutOffNews(own, CUT_OFF - 1)).toMatchObject({
    at: CUT_OFF,
    lines: ['到今天 24:00还没有审核通过的去向，先按待就业登记。'],
  })
})

it('From the very instant on it is told as what one is shown, and until when that can be mended.', () => {
  expect(cutOffNews(anOwnRecord({ destination: shown }), CUT_OFF)).toEqual({
    at: null,
    lines: [
      '现在显示为：待就业（截点登记）',
      '7月1日已按待就业登记，8月31日（周二）24:00前还可以更新：登记去向、审核通过，就按新的去向算。',
    ],
  })
})

it('After the change period it says that it is over, and whom to ask.', () => {
  const news = cutOffNews(anOwnRecord({ destination: shown }), at('2027-09-01T00:00'))
  expect(news?.lines[1]).toContain('已经结束')
  const unset = cutOffNews(anOwnRecord({ destination: shown, windows: { change: null } }), CUT_OFF)
  expect(unset?.lines[1]).toContain('请联系就业处')
})

it('Who has a reviewed destination, or a cohort without a cut-off, hears nothing of it.', () => {
  expect(cutOffNews(anOwnRecord({ destination: { status: 'reviewed' } }), CUT_OFF)).toBeNull()
  expect(cutOffNews(anOwnRecord({ destination: { status: 'confirmed' } }), CUT_OFF)).toBeNull()
  expect(cutOffNews(anOwnRecord({ destination: { cutOffAt: null } }), CUT_OFF)).toBeNull()
})
