import { looksOf, lookShown, type LooksPage } from '../../../../src/features/my-data/looks-view'

const now = Date.parse('2026-11-23T18:58:00+08:00')
const row: LooksPage['rows'][number] = {
  id: 'look-1',
  at: now,
  what: 'recordViewed',
  role: 'counselor',
  college: '机电工程学院',
  count: 1,
  why: '',
}

test('A look is told by role and college, when, what and why.', () => {
  expect(lookShown(row, now)).toEqual({
    id: 'look-1',
    time: '11月23日 18:58',
    who: '辅导员（机电工程学院）',
    text: '打开了你的资料',
    why: '审核、更正或解答问题时，需要对照你的资料',
  })
})

test('The reason that was given stands before the usual one; several pictures are counted.', () => {
  const revealed = lookShown(
    { ...row, what: 'documentRevealed', role: 'office', college: '', why: '核对' },
    now,
  )
  expect(revealed).toMatchObject({ who: '就业处', text: '看了你的证件号码全号', why: '核对' })
  expect(lookShown({ ...row, what: 'proofViewed', count: 2 }, now).text).toBe('看了你的证明材料（2张）')
  expect(lookShown({ ...row, what: 'proofViewed' }, now).text).toBe('看了你的证明材料')
})

test('What this version does not know is still told as a look of a teacher.', () => {
  const later = { ...row, what: 'toString', role: 'dean', college: '' } as never
  expect(lookShown(later, now)).toMatchObject({ who: '老师', text: '看了你的信息', why: '' })
})

test('A row that comes on two pages stands once.', () => {
  const page: LooksPage = { rows: [row], next: null }
  expect(looksOf([page, { rows: [row, { ...row, id: 'look-2' }], next: null }])).toHaveLength(2)
})
