import { countsAs, whyNot } from '../../../../src/features/mending/why-not'
import type { Mended } from '../../../../src/features/mending/model'
import { householdStanding } from '../../../../src/lib/household-standing'
import { texts } from '../../../../src/texts/mending'

const view = (over: Partial<Mended>): Mended => ({ status: 'reviewed', actions: [], ...over }) as Mended
const office = { mayMend: true, times: '' }

describe('why nothing can be mended', () => {
  test('Nothing is said where something can be.', () => {
    expect(whyNot(view({ actions: ['correct'] }), office)).toBeNull()
    expect(whyNot(view({ status: 'confirmed', actions: ['reopen'] }), office)).toBeNull()
  })

  test('Before a review it is said who goes on, to everybody and whatever the time.', () => {
    const said = (status: string) => whyNot(view({ status }), { mayMend: false, times: '已在8月31日关闭。' })
    expect(said('draft')).toContain('请提醒毕业生自己核对、提交')
    expect(said('inReview')).toContain('请先审核')
    expect(said('returned')).toContain('等毕业生改好')
    expect(said('none')).toContain('还没有登记')
  })

  test('After it, the time says why; without one, what else can stand against it; to others, whose it is.', () => {
    expect(whyNot(view({}), { mayMend: true, times: '下一次开放：6月28日。' })).toBe(
      `${texts.closed}下一次开放：6月28日。`,
    )
    expect(whyNot(view({}), office)).toBe(texts.cannot)
    expect(whyNot(view({}), { mayMend: false, times: '' })).toBe(texts.byOffice)
  })
})

test('[N12] What the cut-off makes of somebody is told of those alone that have no reviewed destination.', () => {
  expect(countsAs(view({ status: 'draft', shownCategoryName: '待就业' }))).toBe('待就业')
  expect(countsAs(view({ status: 'draft', shownCategoryName: '' }))).toBe('')
  expect(countsAs(view({ status: 'confirmed', shownCategoryName: '待就业' }))).toBe('')
})

test('Only 否 says that a household stays; nothing says nothing.', () => {
  expect(['是', '否', '', undefined].map(householdStanding)).toEqual(['moved', 'stays', 'unknown', 'unknown'])
})
