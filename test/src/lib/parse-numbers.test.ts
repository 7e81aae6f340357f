import { parseNumbers } from '../../../src/lib/parse-numbers'

describe('a pasted list of 学号', () => {
  test('may be one, or several with anything between.', () => {
    expect(parseNumbers(' 2303010007 ').numbers).toEqual(['2303010007'])
    expect(parseNumbers('1,2，3、4;5；6 7\t8\n9\r\n10').numbers).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
    ])
  })

  test('a whole table gives its column 学号 and nothing else.', () => {
    const { numbers, faulty } = parseNumbers('姓名\t学号\t学院\n张三\t2303010007\t机电\n李四\t2303010008\t')
    expect(numbers).toEqual(['2303010007', '2303010008'])
    expect(faulty).toEqual([])
  })

  test('a filled line of a table without a number is told, an empty one is not.', () => {
    const { numbers, faulty } = parseNumbers('学号,姓名\n,张三\n , \n2303010007,李四\n#,王五')
    expect(numbers).toEqual(['2303010007'])
    expect(faulty).toEqual([
      { line: 2, text: '', fault: 'missing' },
      { line: 5, text: '#', fault: 'missing' },
    ])
  })

  test('an empty cell at the beginning of a line moves no column.', () => {
    expect(parseNumbers('姓名\t学号\n张三\t2303010001\n\t2303010002')).toMatchObject({
      numbers: ['2303010001', '2303010002'],
      faulty: [],
    })
    expect(parseNumbers('序号\t学号\t姓名\n\t2303010001\tLi4\n').numbers).toEqual(['2303010001'])
    expect(parseNumbers('\t学号\n1\t2303010001').numbers).toEqual(['2303010001'])
  })

  test('a number that is there twice is sent once, and said.', () => {
    const { numbers, duplicates } = parseNumbers('1 2 1 1')
    expect(numbers).toEqual(['1', '2'])
    expect(duplicates).toEqual(['1'])
  })

  test('what is no 学号 is told with its line.', () => {
    expect(parseNumbers('2303010007\n张三').faulty).toEqual([{ line: 2, text: '张三', fault: 'invalid' }])
    expect(parseNumbers('abc').faulty[0]?.fault).toBe('invalid')
  })

  test('a document number is neither sent nor shown.', () => {
    const { numbers, faulty } = parseNumbers('11010119900307123X')
    expect(numbers).toEqual([])
    expect(faulty).toEqual([{ line: 1, text: '…123X', fault: 'document' }])
  })

  test('nothing pasted is nothing to send.', () => {
    expect(parseNumbers(' \n ')).toEqual({ numbers: [], duplicates: [], faulty: [] })
  })
})
