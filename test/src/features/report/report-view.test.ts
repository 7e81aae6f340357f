import {
  isInForce,
  kindsShown,
  lastMinute,
  linesShown,
  numberShown,
  ofKind,
  stateAt,
  tagStates,
  timeLeft,
  type Listed,
  type ReportView,
} from '../../../../src/features/report/report-view'
import { reasons, validityName } from '../../../../src/texts/report'

const at = (text: string): number => Date.parse(`${text}:00+08:00`)
const NOW = at('2027-07-01T16:40')

const report = (own: Partial<ReportView> = {}): ReportView => ({
  number: 'Y7YDH3RFJJEM8FSG',
  kind: 'archive',
  state: 'valid',
  issuer: '江屿大学 2027届',
  lines: [],
  issuedAt: at('2027-07-01T09:00'),
  validUntil: at('2027-07-31T00:00'),
  link: 'https://example.test/report?n=Y7YDH3RFJJEM8FSG&t=x',
  ...own,
})

const listed = (own: Partial<Listed>): Listed => ({
  now: NOW,
  reports: [],
  kinds: ['archive'],
  days: [7, 30],
  serviceEndsAt: at('2028-01-01T00:00'),
  ...own,
})

describe('a report as its owner sees it', () => {
  test('The number is read in four groups of four.', () => {
    expect(numberShown('Y7YDH3RFJJEM8FSG')).toBe('Y7YD-H3RF-JJEM-8FSG')
  })

  test('An end at midnight is 24:00 of the day before.', () => {
    expect(lastMinute(at('2027-07-31T00:00'))).toBe('2027年7月30日 24:00')
  })

  test('What is left is told in whole days, and within the last day in hours.', () => {
    expect(timeLeft(at('2027-07-31T00:00'), NOW)).toBe('29天')
    expect(timeLeft(at('2027-07-02T00:00'), NOW)).toBe('7小时')
  })

  test('A report that runs out while the page lies open is expired, without another answer.', () => {
    expect(stateAt(report(), at('2027-07-30T23:59'))).toBe('valid')
    expect(stateAt(report(), at('2027-07-31T00:00'))).toBe('expired')
    expect(isInForce(report(), at('2027-07-31T00:00'))).toBe(false)
  })

  test('What is void stays void, however much time was left.', () => {
    for (const state of ['void', 'replaced'] as const) {
      expect(stateAt(report({ state }), NOW)).toBe(state)
      expect(isInForce(report({ state }), NOW)).toBe(false)
      expect(tagStates[state]).toBe('void')
      expect(reasons[state]).not.toBe('')
    }
  })

  test('Validities have the names people use, and other lengths their days.', () => {
    expect([7, 30, 90].map(validityName)).toEqual(['1周', '1个月', '90天'])
  })
})

describe('which reports stand on the page', () => {
  test('Of each kind the latest stands first and the others below it.', () => {
    const reports = [
      report({ number: 'C' }),
      report({ number: 'H', kind: 'household' }),
      report({ number: 'B', state: 'replaced' }),
    ]
    const { latest, earlier } = ofKind(reports, 'archive')
    expect(latest?.number).toBe('C')
    expect(earlier.map(({ number }) => number)).toEqual(['B'])
    expect(ofKind([], 'archive')).toEqual({ latest: null, earlier: [] })
  })

  test('A kind that can no longer be had is still shown to whoever once had it.', () => {
    expect(kindsShown(listed({}))).toEqual(['archive'])
    expect(kindsShown(listed({ reports: [report({ kind: 'household' })] }))).toEqual(['archive', 'household'])
    expect(kindsShown(listed({ kinds: [] }))).toEqual([])
  })

  test('The lines that a receiver asks for first stand on the card, no line is lost.', () => {
    const lines = ['姓名', '性别', '学号', '毕业去向', '单位名称', '档案接收单位', '档案接收电话'].map(
      (label) => ({
        label,
        value: label,
      }),
    )
    const { first, rest } = linesShown(lines)
    expect(first.map(({ label }) => label)).toEqual(['姓名', '毕业去向', '单位名称', '档案接收单位'])
    expect([...first, ...rest]).toHaveLength(lines.length)
  })
})
