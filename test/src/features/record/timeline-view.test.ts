import { entriesOf, lineShown } from '../../../../src/features/record/timeline-view'
import { texts } from '../../../../src/texts/timeline'
import { anOwnRecord, at, NOW } from '../../support/own-record'

const entry = (over: Partial<Parameters<typeof lineShown>[1]> = {}) => ({
  seq: 3,
  at: at('2026-11-20T08:05'),
  byKind: 'staff',
  what: 'sourceReturned',
  level: 0,
  reasons: {},
  touched: [],
  ...over,
})
const shown = (over: Partial<Parameters<typeof lineShown>[1]> = {}) =>
  lineShown(anOwnRecord(), entry(over), NOW)

describe('[B3] A line of the history', () => {
  test('A teacher’s decision names the level that took it.', () => {
    expect(shown().who).toBe('老师（学院审核）')
    expect(shown({ level: 1, what: 'sourceApproved' }).who).toBe('老师（学校审核）')
    expect(shown({ what: 'recordCorrected' }).who).toBe('老师')
  })

  test('One’s own step is 你, the system’s 学校系统.', () => {
    expect(shown({ byKind: 'student', what: 'sourceSubmitted' }).who).toBe('你')
    expect(shown({ byKind: 'system', what: 'rosterImported' }).who).toBe('学校系统')
  })

  test('Fields and reasons are told by their names; what no table knows is left unsaid.', () => {
    const line = shown({
      touched: ['sourcePlace', 'category', 'nothing'],
      reasons: { general: '请核对', qq: '号码不对' },
    })
    expect(line.touched).toBe('生源地、毕业去向类别')
    expect(line.reasons).toEqual([
      { key: 'general', label: '原因', text: '请核对' },
      { key: 'qq', label: 'QQ号码', text: '号码不对' },
    ])
  })

  test('Something that this version does not know is told in general words.', () => {
    expect(shown({ what: 'somethingNew' }).text).toBe(texts.other)
  })

  test('An entry that slid onto the next page is shown once.', () => {
    const page = { entries: [entry()], next: null }
    expect(entriesOf([page, page])).toHaveLength(1)
  })
})
