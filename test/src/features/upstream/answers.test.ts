import { addAnswers, answeredOf, noAnswers, openOf } from '../../../../src/features/upstream/answers'
import { parseResults } from '../../../../src/features/upstream/parse-results'

const rowsOf = (text: string) => parseResults(text).rows
const answered = (...numbers: string[]) => numbers.map((studentNo) => ({ studentNo, refused: null }))
const numbersOf = (rows: readonly { studentNo: string }[]) => rows.map(({ studentNo }) => studentNo)

test('After a part failed only what was not answered is sent, also when other lines were changed meanwhile.', () => {
  const rows = rowsOf('1 通过\n2 不匹配 姓名不一致\n3 通过')
  const answers = addAnswers(noAnswers, rows.slice(0, 2), answered('1', '2'))
  expect(numbersOf(openOf(answers, rows))).toEqual(['3'])
  const edited = rowsOf('4 通过\n1 通过\n3 初始化\n2，不匹配，姓名不一致')
  expect(numbersOf(openOf(answers, edited))).toEqual(['4', '3'])
  expect(numbersOf(answeredOf(answers, edited))).toEqual(['1', '2'])
})

test('A row with another result or another cause is open again.', () => {
  const rows = rowsOf('1 通过\n2 不匹配 姓名不一致')
  const answers = addAnswers(noAnswers, rows, answered('1', '2'))
  expect(openOf(answers, rows)).toEqual([])
  expect(numbersOf(openOf(answers, rowsOf('1 初始化\n2 不匹配 照片不符')))).toEqual(['1', '2'])
})

test('What was refused is kept as it was answered; a row that nobody answered for stays open.', () => {
  const rows = rowsOf('1 通过\n2 通过')
  const answers = addAnswers(noAnswers, rows, [{ studentNo: '1', refused: 'notFound' }])
  expect(answeredOf(answers, rows)).toEqual([{ studentNo: '1', refused: 'notFound' }])
  expect(numbersOf(openOf(answers, rows))).toEqual(['2'])
})
