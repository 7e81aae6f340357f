import {
  changedText,
  foundShown,
  leaseText,
  reviewTime,
  rowShown,
  rowsOf,
  signalText,
  stateText,
} from '../../../../src/features/desk/rows'
import { deskRow as waiting, HOUR, NOW } from './desk-row'

const waits = { flow: 'source', list: 'changed', now: NOW } as const

describe('the queue as the page shows it', () => {
  test('a row says who, for how long and what changed', () => {
    expect(rowShown(waiting(), waits)).toEqual({
      id: 'r1',
      name: '何嘉木',
      place: '机械2301班',
      wait: '2天13小时',
      overdue: true,
      changed: '改了3项：生源地、家庭地址、QQ号码',
      signal: '',
      lease: '',
      leaseMine: false,
    })
  })

  test('who waits less than two days is not late', () => {
    expect(rowShown(waiting({ since: NOW - 47 * HOUR }), waits).overdue).toBe(false)
  })

  test('without a class the college stands there', () => {
    expect(rowShown(waiting({ class: '' }), waits).place).toBe('机电工程学院')
  })

  test('nothing changed is said in words', () => {
    expect(changedText('source', [])).toBe('没有改动')
  })

  test('a long list of fields is cut and says so', () => {
    const changed = ['name', 'sex', 'sourcePlace', 'address', 'qq']
    expect(changedText('source', changed)).toBe('改了5项：姓名、性别、生源地、家庭地址等')
  })

  test('a destination is filled in, with its own labels', () => {
    expect(changedText('destination', ['category', 'archive.transfer'])).toBe(
      '填了2项：毕业去向类别、户档转递类型',
    )
  })

  test('a colleague’s lease names the colleague and when it ends', () => {
    const row = waiting({ lease: { mine: false, by: '王静', until: NOW + 4 * 60_000 } })
    expect(leaseText(row, NOW)).toBe('王静老师正在看，4分钟后自动放回')
    // The list was read a while ago, and the lease renewed since.
    expect(leaseText(row, NOW - 9 * 60_000)).toBe('王静老师正在看，5分钟后自动放回')
  })

  test('a name that is not known becomes another teacher', () => {
    const row = waiting({ lease: { mine: false, by: '', until: NOW + 60_000 } })
    expect(leaseText(row, NOW)).toBe('另一位老师正在看，1分钟后自动放回')
  })

  test('the own lease is told as such, and a lease that is over not at all', () => {
    expect(leaseText(waiting({ lease: { mine: true, by: '我', until: NOW + 1 } }), NOW)).toBe('你在审')
    expect(leaseText(waiting({ lease: { mine: true, by: '我', until: NOW } }), NOW)).toBeUndefined()
  })

  test('a record that moved from one page to the next between two readings is shown once', () => {
    const page = { now: NOW, next: null, window: null }
    const rows = rowsOf([
      { ...page, rows: [waiting(), waiting({ id: 'r2' })] },
      { ...page, rows: [waiting({ id: 'r2' }), waiting({ id: 'r3' })] },
    ])
    expect(rows.map(({ id }) => id)).toEqual(['r1', 'r2', 'r3'])
  })

  test('the first signal stands in the row, and how many others there are', () => {
    const phone = { code: 'phoneShared', field: 'mobile', params: { count: '3' } } as const
    const place = { code: 'placeOtherCity', field: 'sourcePlace', params: { idPlace: '' } } as const
    expect([[], [place], [phone, place]].map(signalText)).toEqual([
      '',
      '生源地改到了另一个市',
      '3位同学用同一个手机号 +1',
    ])
  })

  test('what does not wait says where it stands and since when, and is never late', () => {
    const row = waiting({ status: 'returned', awaits: '' })
    expect(rowShown(row, { ...waits, list: 'returned' })).toMatchObject({
      wait: '2天13小时前',
      overdue: false,
      changed: '已退回，等学生修改',
      signal: '',
    })
  })

  test('a graduate who was found says 学号 and where the record stands, in words', () => {
    expect(foundShown(waiting(), NOW)).toMatchObject({
      place: '机械2301班 2304110107',
      wait: '',
      changed: '待辅导员审核',
    })
    const states = ['none', 'draft', 'returned', 'completed', 'reviewed', 'confirmed']
    expect(states.filter((status) => stateText({ status, awaits: '' }) === '')).toEqual([])
  })

  test('the window of reviews is half-open, and without one it is always open', () => {
    const window = { opensAt: NOW, closesAt: NOW + HOUR }
    const times = [NOW - 1, NOW, NOW + HOUR - 1, NOW + HOUR].map((at) => reviewTime(window, at))
    expect(times).toEqual(['ahead', 'open', 'open', 'over'])
    expect(reviewTime(null, NOW)).toBe('always')
  })
})
