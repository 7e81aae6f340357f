import { lineOf, parseResults } from '../../../src/features/upstream/parse-results'
import { chunksOf } from '../../../src/lib/chunks'
import { holdsNumbers } from '../../../src/lib/holds-numbers'
import { answersByKey } from '../../../src/lib/pasted-list'

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }))

const words = { keyOf: (row: string) => `${row}!`, numberOf: (row: string) => row }

test('An answer belongs to what its row says; a row that nobody answered for stays open.', () => {
  const answers = answersByKey(
    ['1', '2', '3'],
    [
      { studentNo: '3', refused: null },
      { studentNo: '1', refused: 'notFound' },
    ],
    words,
  )
  expect([...answers]).toEqual([
    ['1!', { studentNo: '1', refused: 'notFound' }],
    ['3!', { studentNo: '3', refused: null }],
  ])
})

test('What was refused goes back into lines that read as the same rows.', () => {
  const text = '1 通过\n2 不匹配 姓名，不一致\n3 已初始化'
  const { rows } = parseResults(text)
  expect(parseResults(rows.map(lineOf).join('\n')).rows).toEqual(rows)
})

test('A list goes out in portions.', () => {
  expect(chunksOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
})

test('A document number in any cell is noticed; a student number, a phone and a credit code are not one.', () => {
  expect(holdsNumbers('学号\t号码\n2303010007\t11010219840406970X')).toBe(true)
  expect(holdsNumbers('2303010007\t110102840406970')).toBe(true)
  expect(holdsNumbers('2303010007\t91430300MA4EXAMP02\t0731-88888888\t13800001000')).toBe(false)
})
