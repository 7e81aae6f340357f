import { MOST_NUMBERS, numbersIn, textRows, UNREADABLE } from '../../../domain/roster/number-list'

describe('The 学号 of a file', () => {
  test('are the column with that header, wherever it stands, whatever stands beside it or above.', () => {
    const rows = [
      ['2027届延长名单'],
      ['姓名', '学号（必填）', '证件号码'],
      ['张三', ' 2303010007 ', '43'],
      ['', '', ''],
    ]
    expect(numbersIn(rows)).toEqual(['2303010007'])
  })

  test('are told as unreadable where a filled row has none: nobody goes missing without a word.', () => {
    const rows = [['姓名', '学号'], ['张三', '2303010007'], ['李四', ' '], ['王五'], ['', '']]
    expect(numbersIn(rows)).toEqual(['2303010007', UNREADABLE, UNREADABLE])
  })

  test('are all of it where nothing else is in it.', () => {
    expect(numbersIn([['2303010007'], [], ['', '2303010008']])).toEqual(['2303010007', '2303010008'])
    expect(numbersIn([])).toEqual([])
  })

  test('are not guessed at in a table without that header.', () => {
    expect(numbersIn([['张三', '2303010007']])).toBe('listHeaderMissing')
  })

  test('are no more than a school has, each no longer than it takes to see what it is.', () => {
    const many = Array.from({ length: MOST_NUMBERS + 1 }, (_, index) => [String(index)])
    expect(numbersIn(many)).toBe('listTooLong')
    expect(numbersIn(many.slice(1))).toHaveLength(MOST_NUMBERS)
    expect(numbersIn([['9'.repeat(500)]])).toEqual(['9'.repeat(40)])
  })
})

test('Text is read as spreadsheets write it: a mark at its beginning, quotes, formulas that keep digits, empty cells.', () => {
  expect(textRows('\uFEFF学号,姓名\r\n="2303010007","张三,同学"\r\n\t2303010008')).toEqual([
    ['学号', '姓名'],
    ['2303010007', '张三,同学'],
    ['', '2303010008'],
  ])
  expect(numbersIn(textRows('姓名;学号\n张三;"2303010007"'))).toEqual(['2303010007'])
})

describe('Quotes around a cell', () => {
  test('hold line breaks, commas and doubled quotes together.', () => {
    const text = '姓名,学号\r\n"张\n三",2303010001\r\n"李""四""",="2303010002"\n"王,五","=""2303010003"""'
    expect(textRows(text)).toEqual([
      ['姓名', '学号'],
      ['张\n三', '2303010001'],
      ['李"四"', '2303010002'],
      ['王,五', '2303010003'],
    ])
    expect(numbersIn(textRows(text))).toEqual(['2303010001', '2303010002', '2303010003'])
  })

  test('that nobody closed swallow no rows.', () => {
    expect(numbersIn(textRows('姓名,学号\n"张三,2303010001\n李四,2303010002\n'))).toEqual([
      '2303010001',
      '2303010002',
    ])
    expect(numbersIn(textRows('学号\n"2303010001\n2303010002\n2303010003'))).toHaveLength(3)
  })

  test('are read in one go, however many there are.', () => {
    const begun = Date.now()
    for (const piece of ['"a,', '"",', '"a""b,', ',"""a']) textRows(piece.repeat(200_000))
    expect(Date.now() - begun).toBeLessThan(20_000)
  })
})
