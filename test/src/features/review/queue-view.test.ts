import {
  changedText,
  countText,
  leaseText,
  reviewTime,
  rowShown,
  rowsOf,
  type WaitingRow,
} from '../../../../src/features/review/queue-view'

const NOW = Date.parse('2026-11-25T09:52:00+08:00')
const HOUR = 3_600_000

const waiting = (own: Partial<WaitingRow> = {}): WaitingRow => ({
  id: 'r1',
  name: '何嘉木',
  studentNo: '2304110107',
  college: '机电工程学院',
  class: '机械2301班',
  submittedAt: NOW - 61 * HOUR,
  changed: ['sourcePlace', 'address', 'qq'],
  lease: null,
  ...own,
})

describe('the queue as the page shows it', () => {
  test('a row says who, for how long and what changed', () => {
    expect(rowShown(waiting(), 'source', NOW)).toEqual({
      id: 'r1',
      name: '何嘉木',
      place: '机械2301班',
      wait: '2天13小时',
      overdue: true,
      changed: '改了3项：生源地、家庭地址、QQ号码',
      lease: undefined,
    })
  })

  test('who waits less than two days is not late', () => {
    expect(rowShown(waiting({ submittedAt: NOW - 47 * HOUR }), 'source', NOW).overdue).toBe(false)
  })

  test('without a class the college stands there', () => {
    expect(rowShown(waiting({ class: '' }), 'source', NOW).place).toBe('机电工程学院')
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
    const row = waiting({ lease: { mine: false, by: '王静', until: NOW + 8 * 60_000 } })
    expect(leaseText(row, NOW)).toBe('王静老师正在看，8分钟后自动放回')
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

  test('the count says when there is more to read', () => {
    expect([countText(20, true), countText(7, false)]).toEqual(['20+', '7'])
  })

  test('the window of reviews is half-open, and without one it is always open', () => {
    const window = { opensAt: NOW, closesAt: NOW + HOUR }
    const times = [NOW - 1, NOW, NOW + HOUR - 1, NOW + HOUR].map((at) => reviewTime(window, at))
    expect(times).toEqual(['ahead', 'open', 'open', 'over'])
    expect(reviewTime(null, NOW)).toBe('always')
  })
})
