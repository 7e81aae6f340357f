import {
  addAnswers,
  answeredOf,
  noAnswers,
  openOf,
  refusedOf,
  withoutRefused,
} from '../../../../src/features/destination-import/answers'
import { holdsNumbers } from '../../../../src/lib/holds-numbers'
import { parseTable } from '../../../../src/features/destination-import/parse-table'
import { chunksOf } from '../../../../src/lib/chunks'

const rowsOf = (...numbers: readonly string[]) =>
  parseTable(['学号,类别代码', ...numbers.map((one) => `${one},70`)].join('\n'), {
    table: 'national-2024',
    places: null,
  }).rows
const said = (studentNo: string, refused: string | null = null) => ({
  studentNo,
  refused,
  fields: {},
  incomplete: true,
})
const numbersOf = (rows: ReturnType<typeof rowsOf>) => rows.map(({ row }) => row.studentNo)

test('After a part failed only what was not answered is sent.', () => {
  const rows = rowsOf('1', '2', '3')
  const answers = addAnswers(noAnswers, rows.slice(0, 2), [said('1'), said('2', 'notFound')])
  expect(numbersOf(openOf(answers, rows))).toEqual(['3'])
  expect(answeredOf(answers, rows).map(({ studentNo }) => studentNo)).toEqual(['1', '2'])
  expect(numbersOf(refusedOf(answers, rows))).toEqual(['2'])
})

test('What was refused may be sent again as it is; what was imported may not.', () => {
  const rows = rowsOf('1', '2')
  const answers = withoutRefused(addAnswers(noAnswers, rows, [said('1'), said('2', 'notFound')]))
  expect(numbersOf(openOf(answers, rows))).toEqual(['2'])
})

test('A table goes out in portions.', () => {
  expect(chunksOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
})

test('A document number in any cell is noticed; a student number, a phone and a credit code are not one.', () => {
  expect(holdsNumbers('学号\t号码\n2303010007\t11010219840406970X')).toBe(true)
  expect(holdsNumbers('2303010007\t110102840406970')).toBe(true)
  expect(holdsNumbers('2303010007\t91430300MA4EXAMP02\t0731-88888888\t13800001000')).toBe(false)
})
