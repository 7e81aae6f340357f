import { lookOf, originOf, partsOf } from '../../../../src/features/review/destination-view'
import { compared } from '../../../../src/features/review/review-view'
import { aProof, aReviewView, aRow, aStep } from '../../support/a-review-view'

const noPlaces = (): null => null

const view = aReviewView({
  flow: 'destination',
  rows: [
    aRow('category', '', '12'),
    aRow('archive.transfer', '', '转回生源地'),
    aRow('unitName', '', '示例公司'),
  ],
  evidence: [
    { slot: 'employmentNote', name: '聘用证明或收入流水', required: true },
    { slot: 'shopFlow', name: '网店流水', required: false },
  ],
  proofs: [aProof('employmentNote', [])],
})

test('What to look for comes from the category: its words, the minimum wage, and every kind of evidence by name.', () => {
  const look = lookOf(view)
  expect(look).toMatchObject({ category: '其他录用形式就业', minimumWage: true })
  expect(look?.look).toContain('最低工资')
  expect(look?.evidence).toEqual([
    { name: '聘用证明或收入流水', word: '已传', brought: true, missing: false },
    { name: '网店流水', word: '可以以后补', brought: false, missing: false },
  ])
})

test('Evidence that has to be there and is not is said to be missing; without a known category nothing is said.', () => {
  expect(lookOf({ ...view, proofs: [] })?.evidence[0]).toMatchObject({ word: '没有传', missing: true })
  expect(lookOf({ ...view, rows: [aRow('category', '', 'zz')] })).toBeNull()
})

test('Where the graduate goes and where the archive goes are two parts.', () => {
  const parts = partsOf(view, compared(view, noPlaces).changed)
  expect(parts.map(({ title, rows }) => [title, rows.map(({ field }) => field)])).toEqual([
    ['学生登记的内容', ['category', 'unitName']],
    ['档案去哪里', ['archive.transfer']],
  ])
})

test('What the school brought or mended is the school’s until the graduate submits again.', () => {
  const steps = [
    'destinationImported',
    'destinationConfirmed',
    'destinationCorrected',
    'destinationSubmitted',
  ].map((what, seq) => aStep(seq, what))
  expect(originOf({ history: [] })).toBe('student')
  expect(originOf({ history: steps.slice(0, 2) })).toBe('imported')
  expect(originOf({ history: steps.slice(0, 3) })).toBe('corrected')
  expect(originOf({ history: steps })).toBe('student')
  expect(lookOf({ ...view, proofs: [], history: steps.slice(0, 1) })?.evidence[0]).toEqual({
    name: '聘用证明或收入流水',
    word: '学校登记的，没有要',
    brought: false,
    missing: false,
  })
  const imported = { ...view, history: steps.slice(0, 1) }
  expect(partsOf(imported, compared(view, noPlaces).changed)[0]?.title).toBe('学校登记的内容')
})
