import { comparedWithEarlier, earlierSentences } from '../../../../src/features/review/earlier-view'
import { aProof, aReviewView, aRow, aStep } from '../../support/a-review-view'

const nameOf = (code: string): string | null => (code === '430104' ? '湖南省长沙市岳麓区' : null)
type Round = ReturnType<typeof aReviewView>['earlier'][number]
const round = (over: Partial<Round>): Round => ({
  round: 1,
  at: 0,
  values: {},
  slots: [],
  reasons: {},
  ...over,
})

test('The first round has nothing to be compared with.', () => {
  expect(comparedWithEarlier(aReviewView(), nameOf)).toBeNull()
})

test('A field that differs says what it said before, in words, and why it was sent back.', () => {
  const view = aReviewView({
    rows: [aRow('sourcePlace', '320826', '430381')],
    earlier: [round({ values: { sourcePlace: '430104' }, reasons: { sourcePlace: '与户口本不一致' } })],
  })
  const field = comparedWithEarlier(view, nameOf)?.fields.get('sourcePlace')
  expect(field && earlierSentences(field)).toEqual([
    '上次退回：“与户口本不一致”',
    '上一轮写的是湖南省长沙市岳麓区',
  ])
})

test('A field that was named and is as it was is said plainly; one that was empty then is not.', () => {
  const view = aReviewView({
    earlier: [round({ values: { qq: '' }, reasons: { address: '缺门牌号', qq: '请填写' } })],
  })
  const compared = comparedWithEarlier(view, nameOf)
  expect(earlierSentences(compared?.fields.get('address') ?? missing())).toEqual([
    '上次退回：“缺门牌号”',
    '退回时提到的这项没有改',
  ])
  expect(earlierSentences(compared?.fields.get('qq') ?? missing())).toEqual([
    '上次退回：“请填写”',
    '上一轮没有填',
  ])
})

test('A field whose proof was brought anew counts as mended, although its value is the same.', () => {
  const view = aReviewView({
    proofs: [aProof('materialOne', ['sourcePlace'])],
    earlier: [round({ slots: ['materialOne'], reasons: { sourcePlace: '反光看不清，请重拍' } })],
  })
  const compared = comparedWithEarlier(view, nameOf)
  expect(compared?.fields.get('sourcePlace')).toMatchObject({ unmended: false, newPicture: true })
  expect(compared?.pictures).toMatchObject([{ label: '证明材料一', newPicture: true, unmended: false }])
})

test('A picture that was named and is the same one is said plainly; so is a reason about the whole.', () => {
  const view = aReviewView({
    proofs: [aProof('materialOne', [])],
    earlier: [round({ reasons: { materialOne: '没拍全，请拍整页', general: '请再核对' } })],
  })
  const compared = comparedWithEarlier(view, nameOf)
  expect(compared).toMatchObject({ sentBack: true, general: '请再核对' })
  expect(compared?.pictures).toMatchObject([{ unmended: true, reason: '没拍全，请拍整页' }])
  expect(compared?.fields.size).toBe(0)
})

test('It is compared with the latest of the rounds before.', () => {
  const view = aReviewView({
    earlier: [round({ values: { qq: '1' } }), round({ round: 2, values: { qq: '2' } })],
  })
  expect(comparedWithEarlier(view, nameOf)?.fields.get('qq')?.was).toBe('2')
})

function missing(): never {
  throw new Error('the field is not compared')
}

test('What the office mended since is told as that, not as the graduate’s own change.', () => {
  const before = { round: 1, at: 0, values: { unitName: '示例公司' }, slots: [], reasons: {} }
  const view = aReviewView({ flow: 'destination', earlier: [before] })
  expect(comparedWithEarlier(view, nameOf)?.mended).toBe(false)
  const mended = { ...view, history: [aStep(1, 'destinationSubmitted'), aStep(2, 'destinationCorrected')] }
  expect(comparedWithEarlier(mended, nameOf)?.mended).toBe(true)
})
