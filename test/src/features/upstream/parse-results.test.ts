import { countsOf, parseResults } from '../../../../src/features/upstream/parse-results'
import { chunksOf } from '../../../../src/lib/chunks'

const faultsOf = (text: string) => parseResults(text).faulty.map(({ line, fault }) => [line, fault])

describe('a pasted list', () => {
  test('Tabs, commas of both widths and spaces stand between; the cause keeps its own.', () => {
    const text =
      '2303010001\t通过\n2303010002,初始化\n2303010003，不匹配，姓名 与学籍，不一致\n2303010004   通过'
    expect(parseResults(text)).toEqual({
      rows: [
        { studentNo: '2303010001', result: 'passed', cause: '' },
        { studentNo: '2303010002', result: 'initialised', cause: '' },
        { studentNo: '2303010003', result: 'mismatched', cause: '姓名 与学籍，不一致' },
        { studentNo: '2303010004', result: 'passed', cause: '' },
      ],
      faulty: [],
    })
  })

  test('A heading, empty lines and the ends of lines of any system are left aside.', () => {
    const { rows, faulty } = parseResults('学号\t结果\t原因\r\n\r\n2303010001\t通过\t\r\n')
    expect(rows).toEqual([{ studentNo: '2303010001', result: 'passed', cause: '' }])
    expect(faulty).toEqual([])
  })

  test('Every line that cannot be recorded says which it is and why.', () => {
    const lines = [
      '2303010001 通过',
      '通过',
      '二三〇三 通过',
      '2303010002',
      '2303010003 也许',
      '2303010004 不匹配',
      `2303010005 不匹配 ${'长'.repeat(201)}`,
      '2303010001 不匹配 又来一次',
    ]
    expect(faultsOf(lines.join('\n'))).toEqual([
      [2, 'numberMissing'],
      [3, 'numberInvalid'],
      [4, 'resultMissing'],
      [5, 'resultUnknown'],
      [6, 'causeMissing'],
      [7, 'causeTooLong'],
      [8, 'duplicate'],
    ])
  })

  test('Letters, hyphens and underscores of a 学号 are read, as a roster reads them.', () => {
    const { rows, faulty } = parseResults('B-2101_07 通过\nxs2023-001\t初始化')
    expect(rows.map(({ studentNo }) => studentNo)).toEqual(['B-2101_07', 'xs2023-001'])
    expect(faulty).toEqual([])
  })

  test('A name of every object is no result.', () => {
    expect(faultsOf('2303010001 constructor')).toEqual([[1, 'resultUnknown']])
  })

  test('A 学号 that begins like the word of another line is found as a whole.', () => {
    expect(parseResults('通过1 通过').faulty).toHaveLength(1)
    expect(parseResults('A1 通过 通过').rows).toEqual([{ studentNo: 'A1', result: 'passed', cause: '通过' }])
  })
})

test('Parts hold what one call takes, the last one what is left.', () => {
  const sizes = (count: number) =>
    chunksOf(
      Array.from({ length: count }, (_, at) => at),
      50,
    ).map(({ length }) => length)
  expect([0, 50, 120].map(sizes)).toEqual([[], [50], [50, 50, 20]])
})

test('The preview counts each result.', () => {
  const { rows } = parseResults('1 通过\n2 已通过\n3 已初始化\n4 未匹配 查无此人')
  expect(countsOf(rows)).toEqual({ passed: 2, initialised: 1, mismatched: 1 })
})
