import { formOf, type Draft } from '../../../../src/features/source/model'
import {
  asMark,
  firstMark,
  returnedItems,
  toggled,
  type ReturnMark,
} from '../../../../src/features/source/returned-model'
import { own } from './own'

const reasons = { general: '请尽快补交', address: '请写完整', politicalStatus: '请核对' }
const back = own(
  {},
  { status: 'returned', returned: { level: 0, reasons, resubmitBy: 9 }, claims: { politicalStatus: '群众' } },
)
const mark = firstMark(back, formOf(back, {}))
const handled = (draft: Draft, with_: ReturnMark = mark): string[] =>
  returnedItems(back, formOf(back, draft), with_).flatMap((item) => (item.handled ? [item.key] : []))

describe('what a teacher sent back', () => {
  it('stands in the order of the form, what is about everything last', () => {
    const items = returnedItems(back, formOf(back, {}), mark)
    expect(items.map(({ key, reason }) => [key, reason])).toEqual([
      ['politicalStatus', '请核对'],
      ['address', '请写完整'],
      ['general', '请尽快补交'],
    ])
    expect(items.map(({ view }) => view?.label ?? null)).toEqual(['政治面貌', '家庭地址', null])
  })

  it('is to be mended until its value is another than the one that came back', () => {
    expect(handled({})).toEqual([])
    expect(handled({ politicalStatus: '共青团员' })).toEqual(['politicalStatus'])
    expect(handled({ address: '四川省内江市隆昌市示例路8号' })).toEqual(['address'])
  })

  it('is no dead end: what needs no change is ticked off, and can be unticked', () => {
    const ticked = toggled(toggled(mark, 'general'), 'address')
    expect(handled({}, ticked)).toEqual(['address', 'general'])
    expect(handled({}, toggled(ticked, 'address'))).toEqual(['general'])
  })

  it('[G17] is about a picture by the name of its slot, and mended by another picture', () => {
    const standing = (id: string) => ({
      ...{ id, flow: 'source' as const, slot: 'photo', bytes: 1, width: 1, height: 1, at: 1 },
    })
    const slot = {
      ...{
        key: 'photo',
        purpose: 'submission' as const,
        name: '证件照',
        help: '',
        required: false,
        maxBytes: 1,
        minEdge: 1,
        fields: [],
      },
      when: {},
    }
    const unfit = { status: 'returned', returned: { level: 0, reasons: { photo: '看不清' }, resubmitBy: 9 } }
    const before = own({ slots: [slot], proofs: [standing('first')] }, unfit)
    const seen = firstMark(before, formOf(before, {}))
    const [item] = returnedItems(before, formOf(before, {}), seen)
    expect(item).toMatchObject({ view: null, slot: { name: '证件照' }, handled: false })
    const after = own({ slots: [slot], proofs: [standing('second')] }, unfit)
    expect(returnedItems(after, formOf(after, {}), seen)).toMatchObject([{ handled: true }])
  })

  it('is empty where nothing was sent back', () => {
    expect(returnedItems(own(), formOf(own(), {}), { values: {}, ticked: [] })).toEqual([])
  })
})

describe('what the device remembers of a return', () => {
  it('is read again as it was kept', () => {
    expect(asMark(JSON.parse(JSON.stringify(toggled(mark, 'general'))))).toEqual(toggled(mark, 'general'))
  })

  it('is nothing where something else was kept', () => {
    for (const kept of [undefined, null, 'x', {}, { values: 1, ticked: [] }, { values: {}, ticked: 'x' }])
      expect(asMark(kept)).toBeNull()
    expect(asMark({ values: { a: 1, b: 'x' }, ticked: [1, 'b'] })).toEqual({
      values: { b: 'x' },
      ticked: ['b'],
    })
  })
})
