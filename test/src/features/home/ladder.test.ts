import { ladderOf, positionIn } from '../../../../src/features/home/ladder'
import { nextStep } from '../../../../src/features/home/next-step'
import {
  anOwnRecord,
  at,
  counselor,
  initialising,
  NOW,
  office,
  province,
  type OwnRecord,
} from '../../support/own-record'

const may = ['save', 'submit']
const SUBMITTED = at('2026-11-21T09:00')
const APPROVED = at('2026-11-22T10:00')
const returned = { level: 0, reasons: { general: '请重拍。' }, resubmitBy: at('2026-12-01T00:00') }

const states = (record: OwnRecord, now = NOW): string =>
  ladderOf(record, now)
    .map(({ state }) => state)
    .join(' ')
const step = (record: OwnRecord, key: string, now = NOW) => {
  const found = ladderOf(record, now).find((one) => one.key === key)
  if (found === undefined) throw new Error(`no step ${key}`)
  return found
}

describe('The ladder', () => {
  test('Every step has its name, its owner and its date.', () => {
    const lines = ladderOf(anOwnRecord({ source: { actions: may } }), NOW).map(
      ({ name, owner, date }) => `${name}|${owner}|${date}`,
    )
    expect(lines).toEqual([
      '绑定身份|你|10月20日办完',
      '生源核对|你|剩2天2小时',
      '学院审核|辅导员|11月28日截止',
      '学校审核|就业处|12月5日截止',
      '去向登记|你|明年4月1日开放',
      '学院审核|辅导员|11月28日截止',
      '确认去向|你|明年6月28日起',
      '核验报告|启航|确认后可领',
    ])
  })

  // bind · source · its two levels · destination · its level · confirm · report
  test.each([
    ['filled in', { source: { actions: may } }, 'done now ahead ahead ahead ahead ahead ahead'],
    ['closed', {}, 'done waiting ahead ahead ahead ahead ahead ahead'],
    [
      'at the first level',
      { source: { status: 'inReview' } },
      'done done waiting ahead ahead ahead ahead ahead',
    ],
    [
      'at the second level',
      { source: { status: 'inReview', level: 1 } },
      'done done done waiting ahead ahead ahead ahead',
    ],
    [
      'returned',
      { source: { status: 'returned', level: 1, returned, actions: may } },
      'done returned ahead ahead ahead ahead ahead ahead',
    ],
    ['passed', { source: { status: 'completed' } }, 'done done done done waiting ahead ahead ahead'],
    [
      'passed, the destination open',
      { source: { status: 'completed' }, destination: { actions: ['save'] } },
      'done done done done now ahead ahead ahead',
    ],
    [
      'passed, the destination begun',
      { source: { status: 'completed' }, destination: { status: 'draft', actions: may } },
      'done done done done now ahead ahead ahead',
    ],
    [
      'passed, the destination in review',
      { source: { status: 'completed' }, destination: { status: 'inReview' } },
      'done done done done done waiting ahead ahead',
    ],
    [
      'passed, the destination returned',
      { source: { status: 'completed' }, destination: { status: 'returned', returned, actions: may } },
      'done done done done returned ahead ahead ahead',
    ],
    [
      'passed, the destination reviewed',
      { source: { status: 'completed' }, destination: { status: 'reviewed', actions: ['confirm'] } },
      'done done done done done done now ahead',
    ],
    [
      'passed, the destination confirmed',
      {
        source: { status: 'completed' },
        destination: { status: 'confirmed', confirmation: { id: 'c', at: at('2027-06-29T10:00') } },
      },
      'done done done done done done done ahead',
    ],
  ])('Of a source that is %s.', (_title, over, expected) => {
    expect(states(anOwnRecord(over))).toBe(expected)
  })

  test.each([
    ['waiting', 'waiting ahead'],
    ['passed', 'done waiting'],
    ['initialised', 'done done'],
  ])('Levels above the school, while upstream says %s.', (upstream, expected) => {
    const chain = [counselor, office, province, initialising]
    const ladder = ladderOf(anOwnRecord({ source: { status: 'completed', chain, upstream } }), NOW)
    const above = ladder.filter(({ key }) => key === 'source:2' || key === 'source:3')
    expect(above.map(({ state }) => state).join(' ')).toBe(expected)
    expect(above.map(({ name, owner }) => `${name}|${owner}`)).toEqual(['省中心|上级部门', '初始化|上级部门'])
  })

  test('Nobody stands at two steps: exactly one is at hand, or none when all is done.', () => {
    const current = new Set(['now', 'waiting', 'returned'])
    const open = anOwnRecord({ source: { actions: may }, destination: { actions: ['save'] } })
    expect(ladderOf(open, NOW).filter(({ state }) => current.has(state))).toHaveLength(1)
  })

  test('The place is counted from one.', () => {
    const record = anOwnRecord({ source: { actions: may } })
    const ladder = ladderOf(record, NOW)
    expect([positionIn(ladder, nextStep(record, NOW)), ladder.length]).toEqual([2, 8])
  })
})

describe('Dates of the ladder', () => {
  const history: [string, number][] = [
    ['sourceSubmitted', SUBMITTED],
    ['sourceApproved', APPROVED],
  ]
  const atSecond = anOwnRecord({ source: { status: 'inReview', level: 1, round: 1 }, history })

  test('What is behind says the day on which it was done.', () => {
    expect(step(atSecond, 'source').date).toBe('11月21日办完')
    expect(step(atSecond, 'source:0').date).toBe('11月22日通过')
  })

  test('Who reviews later says so while it waits there.', () => {
    expect(step(atSecond, 'source:1').date).toBe('11月29日开审')
    expect(step(atSecond, 'source:1', at('2026-12-01T08:00')).date).toBe('12月5日截止')
  })

  test('A level without a window of its own says how long it has been waiting.', () => {
    const windows = { 'review:office': null }
    const record = anOwnRecord({ source: { status: 'inReview', level: 1, round: 1 }, windows, history })
    expect(step(record, 'source:1').date).toBe('已等1天11小时')
  })

  test('An approval taken back is no day of passing.', () => {
    const revoked = anOwnRecord({
      source: { status: 'inReview', level: 1, round: 1 },
      history: [...history, ['sourceApprovalRevoked', NOW - 2], ['sourceApproved', NOW - 1]],
    })
    expect(step(revoked, 'source:0').date).toBe('11月23日通过')
  })

  test('A history too short to tell says that it is done, without a day.', () => {
    const record = anOwnRecord({ source: { status: 'completed' } })
    expect([step(record, 'source').date, step(record, 'source:1').date]).toEqual(['已办完', '已通过'])
  })

  test('What came back says until which day.', () => {
    const record = anOwnRecord({ source: { status: 'returned', returned, actions: may } })
    expect(step(record, 'source').date).toBe('11月30日截止')
  })

  test.each<[string, { now: number; windows?: { source: null } }, string]>([
    ['ahead', { now: at('2026-11-15T10:00') }, '11月16日开放'],
    ['over', { now: at('2026-11-27T10:00') }, '11月25日已关闭'],
    ['not set', { now: NOW, windows: { source: null } }, '等学校通知'],
    ['held', { now: NOW }, '暂时不能办'],
  ])('A source whose window is %s.', (_title, { now, windows = {} }, date) => {
    expect(step(anOwnRecord({ windows }), 'source', now).date).toBe(date)
  })

  test('A confirmation says its day; the report can be had.', () => {
    const record = anOwnRecord({
      source: { status: 'completed' },
      destination: { status: 'confirmed', confirmation: { id: 'c', at: at('2027-06-29T10:00') } },
    })
    const now = at('2027-06-29T11:00')
    expect([step(record, 'confirm', now).date, step(record, 'report', now).date]).toEqual([
      '6月29日办完',
      '可以领取',
    ])
  })
})
