import { nextStep } from '../../../../src/features/home/next-step'
import { wordsOf } from '../../../../src/features/home/step-words'
import {
  anOwnRecord,
  at,
  BOUND_AT,
  counselor,
  initialising,
  NOW,
  office,
  province,
  WINDOWS,
} from '../../support/own-record'

const may = ['save', 'submit']
const RESUBMIT_BY = at('2026-12-01T00:00')
const returnedBy = (level: number | 'upstream') => ({
  level,
  reasons: { sourcePlace: '本人页反光，看不清，请重拍。' },
  resubmitBy: RESUBMIT_BY,
})
const passed = { status: 'completed', level: 1 }
const SUBMITTED = at('2026-11-21T09:00')
const APPROVED = at('2026-11-22T10:00')

describe('The next step', () => {
  test('Who is not bound binds.', () => {
    expect(nextStep(null, NOW)).toMatchObject({ task: 'bind', turn: 'yours', at: 'bind', page: 'bind' })
  })

  test.each([
    ['checks the source', anOwnRecord({ source: { actions: may } }), ['source', 'yours', 'source', 'source']],
    [
      'waits for the first level',
      anOwnRecord({ source: { status: 'inReview', round: 1, actions: ['withdraw'] } }),
      ['source', 'waiting', 'source:0', 'receipt'],
    ],
    [
      'waits for the second level',
      anOwnRecord({ source: { status: 'inReview', level: 1, round: 1 } }),
      ['source', 'waiting', 'source:1', 'receipt'],
    ],
    [
      'mends what came back',
      anOwnRecord({ source: { status: 'returned', returned: returnedBy(0), actions: may } }),
      ['source', 'returned', 'source', 'returned'],
    ],
    [
      'mends what the level above did not match',
      anOwnRecord({
        source: {
          status: 'returned',
          returned: returnedBy('upstream'),
          upstream: 'mismatched',
          actions: may,
        },
      }),
      ['source', 'returned', 'source', 'returned'],
    ],
    [
      'waits for the levels above',
      anOwnRecord({ source: { ...passed, chain: [counselor, office, province], upstream: 'waiting' } }),
      ['source', 'waiting', 'source:2', 'receipt'],
    ],
    [
      'waits for the second of the levels above',
      anOwnRecord({
        source: { ...passed, chain: [counselor, office, province, initialising], upstream: 'passed' },
      }),
      ['source', 'waiting', 'source:3', 'receipt'],
    ],
    [
      'registers while the level above takes its time',
      anOwnRecord({
        source: { ...passed, chain: [counselor, office, province], upstream: 'waiting' },
        destination: { actions: ['save'] },
      }),
      ['destination', 'yours', 'destination', 'destination'],
    ],
    [
      'registers a destination',
      anOwnRecord({ source: passed, destination: { actions: ['save'] } }),
      ['destination', 'yours', 'destination', 'destination'],
    ],
    [
      'goes on with a destination',
      anOwnRecord({ source: passed, destination: { status: 'draft', actions: may } }),
      ['destination', 'yours', 'destination', 'destination'],
    ],
    [
      'waits for the destination’s review',
      anOwnRecord({ source: passed, destination: { status: 'inReview', round: 1 } }),
      ['destination', 'waiting', 'destination:0', 'destination'],
    ],
    [
      'mends a destination that came back',
      anOwnRecord({
        source: passed,
        destination: { status: 'returned', returned: returnedBy(0), actions: may },
      }),
      ['destination', 'returned', 'destination', 'destination'],
    ],
    [
      'confirms',
      anOwnRecord({ source: passed, destination: { status: 'reviewed', actions: ['confirm'] } }),
      ['confirm', 'yours', 'confirm', 'confirmation'],
    ],
    [
      'has done everything',
      anOwnRecord({ source: passed, destination: { status: 'confirmed' } }),
      ['report', 'done', 'report', 'report'],
    ],
  ])('A graduate %s.', (_title, record, [task, turn, where, page]) => {
    expect(nextStep(record, NOW)).toMatchObject({ task, turn, at: where, page })
  })

  test('What came back goes before what is new, and the source before the destination.', () => {
    const both = { source: { actions: may }, destination: { actions: ['save'] } }
    expect(nextStep(anOwnRecord(both), NOW).at).toBe('source')
    const back = { ...both, destination: { status: 'returned', returned: returnedBy(0), actions: may } }
    expect(nextStep(anOwnRecord(back), NOW).at).toBe('destination')
  })

  test('Who confirmed an imported destination is done, although the source was never submitted.', () => {
    expect(nextStep(anOwnRecord({ destination: { status: 'confirmed' } }), NOW).turn).toBe('done')
  })

  test('A word for a status that this version does not know asks nothing of anybody.', () => {
    expect(nextStep(anOwnRecord({ source: { status: 'somethingNew' } }), NOW).turn).toBe('waiting')
  })
})

describe('The next step when the server offers nothing', () => {
  test.each<[string, { now: number; windows?: { source: null } }, string]>([
    ['is ahead', { now: at('2026-11-15T10:00') }, 'ahead'],
    ['is over', { now: at('2026-11-26T00:00') }, 'closed'],
    ['has no window', { now: NOW, windows: { source: null } }, 'unset'],
    ['has a window and is held', { now: NOW }, 'held'],
  ])('A source that %s leads to the own record and says so.', (_title, { now, windows = {} }, turn) => {
    expect(nextStep(anOwnRecord({ windows }), now)).toMatchObject({ turn, page: 'record', at: 'source' })
  })

  test('After the source, the destination is told with the day it opens.', () => {
    const step = nextStep(anOwnRecord({ source: passed }), NOW)
    expect(step).toMatchObject({ task: 'destination', turn: 'ahead' })
    expect(wordsOf(step, 0, NOW).lines).toEqual(['明年4月1日开放，到时候回到这里办。'])
  })

  test('A reviewed destination that cannot be confirmed although it is time waits for the school.', () => {
    const record = anOwnRecord({ source: passed, destination: { status: 'reviewed' } })
    expect(nextStep(record, at('2027-06-30T10:00')).turn).toBe('held')
    expect(nextStep(record, at('2027-06-20T10:00')).turn).toBe('ahead')
  })

  test('After the confirmation window, the change period is what counts.', () => {
    const record = anOwnRecord({
      source: passed,
      destination: { status: 'reviewed', actions: ['confirm'] },
    })
    expect(nextStep(record, at('2027-07-10T10:00')).deadline?.closesAt).toBe(WINDOWS.change.closesAt)
  })

  test('Where the school was late, the end of the service counts after the change period, and not before.', () => {
    const record = anOwnRecord({
      source: passed,
      destination: { status: 'reviewed', actions: ['confirm'], confirmableLate: true },
    })
    const until = (now: number) => nextStep(record, now).deadline?.closesAt
    expect(until(WINDOWS.change.closesAt - 1)).toBe(WINDOWS.change.closesAt)
    expect(until(WINDOWS.change.closesAt)).toBe(record.destination.serviceEndsAt)
  })
})

describe('Until when', () => {
  test('An open window is the ruler.', () => {
    expect(nextStep(anOwnRecord({ source: { actions: may } }), NOW).deadline).toEqual({
      ...WINDOWS.source,
      began: 'opened',
      extended: false,
    })
  })

  test('An extension has no beginning: the ruler begins with the binding and says that it was extended.', () => {
    const windows = { source: { opensAt: 0, closesAt: RESUBMIT_BY } }
    expect(nextStep(anOwnRecord({ windows, source: { actions: may } }), NOW).deadline).toEqual({
      opensAt: BOUND_AT,
      closesAt: RESUBMIT_BY,
      began: 'bound',
      extended: true,
    })
  })

  test('Who got it back has until the given day, counted from the return, though the window is over.', () => {
    const returned = anOwnRecord({
      source: { status: 'returned', returned: returnedBy(0), actions: may },
      history: [
        ['sourceSubmitted', SUBMITTED],
        ['sourceReturned', APPROVED],
      ],
    })
    expect(nextStep(returned, at('2026-11-27T10:00')).deadline).toMatchObject({
      opensAt: APPROVED,
      closesAt: RESUBMIT_BY,
      began: 'returned',
    })
  })

  test('A window that stays open longer than the given day counts instead.', () => {
    const windows = { source: { opensAt: WINDOWS.source.opensAt, closesAt: at('2026-12-10T00:00') } }
    const record = anOwnRecord({
      windows,
      source: { status: 'returned', returned: returnedBy(0), actions: may },
    })
    expect(nextStep(record, NOW).deadline?.closesAt).toBe(windows.source.closesAt)
  })

  test('While it waits, the reviewers’ window is the ruler, as long as it is not over.', () => {
    const record = anOwnRecord({ source: { status: 'inReview', round: 1 } })
    expect(nextStep(record, NOW).deadline).toMatchObject({
      ...WINDOWS['review:counselor'],
      began: 'reviewing',
    })
    expect(nextStep(record, at('2026-11-29T00:00')).deadline).toBeNull()
  })
})

describe('Words of the first card', () => {
  test('The teacher is quoted, and more than two reasons are counted.', () => {
    const reasons = { a: '重拍本人页。', b: '地址写到门牌。', c: '手机号少一位。' }
    const record = anOwnRecord({
      source: { status: 'returned', returned: { ...returnedBy(0), reasons }, actions: may },
    })
    const words = wordsOf(nextStep(record, NOW), 0, NOW)
    expect(words.lines).toEqual(['老师说：重拍本人页。', '老师说：地址写到门牌。', '还有1处，点开都能看到。'])
    expect(words).toMatchObject({ button: '去修改', filled: true })
  })

  test('Waiting says who holds it and for how long, and that it can be taken back.', () => {
    const record = anOwnRecord({
      source: { status: 'inReview', round: 1, actions: ['withdraw'] },
      history: [['sourceSubmitted', SUBMITTED]],
    })
    const words = wordsOf(nextStep(record, NOW), 0, NOW)
    expect(words.title).toBe('等学院审核')
    expect(words.lines).toEqual(['现在在辅导员手里，已等2天12小时。', '审核前可以撤回。'])
    expect(words.filled).toBe(false)
  })

  test('The second level waits since the first one’s yes.', () => {
    const record = anOwnRecord({
      source: { status: 'inReview', level: 1, round: 1 },
      history: [
        ['sourceSubmitted', SUBMITTED],
        ['sourceApproved', APPROVED],
      ],
    })
    expect(wordsOf(nextStep(record, NOW), 0, NOW).lines).toEqual(['现在在就业处手里，已等1天11小时。'])
  })

  test('What was begun is gone on with; what is kept is counted.', () => {
    const fresh = nextStep(anOwnRecord({ source: { actions: may } }), NOW)
    expect(wordsOf(fresh, 0, NOW).button).toBe('开始核对')
    expect(wordsOf(fresh, 2, NOW)).toMatchObject({ button: '继续填写', lines: ['改了2项，草稿已存好。'] })
  })

  test('A closed window says whom to ask; since when stands at the ruler.', () => {
    const words = wordsOf(nextStep(anOwnRecord(), at('2026-11-27T10:00')), 0, at('2026-11-27T10:00'))
    expect(words.lines).toEqual(['内容只能查看。没来得及办的，请找辅导员申请延期。'])
  })
})
