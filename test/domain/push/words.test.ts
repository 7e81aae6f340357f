import { templateKeys } from '../../../domain/people/notice-messages'
import { valueLimits } from '../../../domain/people/template-values'
import { pushKinds, type PushLine } from '../../../domain/push/decide'
import { backlogMessage, bytesOf, lineWords, MOST_ROBOT_BYTES, robotText } from '../../../domain/push/words'
import { recipientsOf } from '../../../domain/push/recipients'
import { findOverlongValue } from '../../../localcloud/gateway/messages'
import { grant, staffOf } from '../../support/people'
import { at, PLACE } from '../../support/school'

const now = at('2026-10-08T10:00')
const line = (over: Partial<PushLine> = {}): PushLine => ({
  collegeId: PLACE.collegeId,
  flow: 'source',
  level: 'counselor',
  waiting: 36,
  oldestAt: now - 52 * 3_600_000,
  closesAt: now + 30 * 60_000,
  classIds: [PLACE.classId],
  isNews: true,
  causes: ['many', 'closing'],
  ...over,
})
const names = new Map([[PLACE.collegeId, '机电工程学院']])

test('A line says where, how many, how old, and what time is left.', () => {
  expect(lineWords(line(), names, now)).toBe(
    '机电工程学院 生源信息（辅导员审核）：36条待审核，最久已等52小时，距截止30分钟',
  )
  expect(lineWords(line({ collegeId: '', oldestAt: null, causes: ['many'] }), names, now)).toBe(
    '未定学院 生源信息（辅导员审核）：36条待审核',
  )
})

test('A text for a robot never has more bytes than it takes, and says how much it leaves out.', () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    line({ collegeId: `c${String(index)}`, waiting: index + 1 }),
  )
  const long = new Map(many.map(({ collegeId }) => [collegeId, `名字很长很长的${collegeId}学院𠮷`]))
  const text = robotText({ kind: 'begun', lines: many, names: long, now, cohort: '2027届' })
  expect(bytesOf(text)).toBe(Buffer.byteLength(text))
  expect(bytesOf(text)).toBeLessThanOrEqual(MOST_ROBOT_BYTES)
  expect(text).toMatch(/c59学院.*60条[\s\S]*还有\d+处/u)
  const few = robotText({ kind: 'begun', lines: [line()], names, now, cohort: '2027届' })
  expect(few.split('\n')).toEqual(['【2027届】待审核积压提醒', lineWords(line(), names, now)])
})

test.each(pushKinds)(
  'The message of %s keeps WeChat’s limits, of one college and of many, with and without causes.',
  (kind) => {
    const lines = [line(), line({ collegeId: 'x', causes: ['old'] }), line({ collegeId: 'y', causes: [] })]
    for (const some of [[], lines.slice(0, 1), lines.slice(2), lines]) {
      const long = new Map([[PLACE.collegeId, '很'.repeat(40)]])
      const { data } = backlogMessage({ kind, lines: some, names: long, now })
      expect(Object.keys(data)).toEqual([...templateKeys.backlog])
      const values = Object.fromEntries(Object.entries(data).map(([key, { value }]) => [key, value]))
      expect(findOverlongValue(values)).toBeUndefined()
      for (const value of Object.values(values)) expect(value).not.toBe('')
      expect([...(values['thing4'] ?? '')].length).toBeLessThanOrEqual(valueLimits.thing)
    }
  },
)

const cohort = { _id: PLACE.cohortId, campusId: PLACE.campusId }
const whole = { cohortIds: null, collegeIds: null }
const staff = [
  staffOf('counselor', [grant('counselor')]),
  staffOf('of another class', [grant('counselor', { classIds: ['another'] })]),
  staffOf('of the class', [grant('counselor', { classIds: [PLACE.classId] })]),
  staffOf('of another college', [grant('counselor', { collegeIds: ['another'] })]),
  staffOf('leader', [grant('college')]),
  staffOf('office', [grant('office', whole)]),
  staffOf('observer', [grant('observer', whole)]),
  staffOf('administrator', [grant('administrator', whole)]),
  staffOf('suspended', [grant('counselor')], { suspended: true }),
  staffOf('over', [grant('counselor', { until: now })]),
  staffOf('elsewhere', [grant('office', { ...whole, campusId: 'north' })]),
]
const told = (kind: (typeof pushKinds)[number], one: PushLine) =>
  recipientsOf({ kind, at: now, lines: [one] }, { staff, cohort, now }).map(({ openid }) => openid)

test('Who has single classes of a college is told the number of the college as such; who has all of it, plainly.', () => {
  const to = recipientsOf({ kind: 'begun', at: now, lines: [line()] }, { staff, cohort, now })
  const said = to.map(({ openid, lines }) => [
    openid,
    backlogMessage({ kind: 'begun', lines, names, now }).data['thing1']?.value,
  ])
  expect(said).toEqual([
    ['counselor', '机电工程学院待审核'],
    ['of the class', '全院待审核：机电工程学院'],
    ['office', '机电工程学院待审核'],
  ])
})

test('What stands too long in a college without a leader is told to the office.', () => {
  expect(told('escalated', line({ collegeId: '' }))).toEqual(['office'])
  const without = staff.filter(({ _id }) => _id !== 'leader')
  const push = { kind: 'escalated', at: now, lines: [line()] } as const
  expect(recipientsOf(push, { staff: without, cohort, now }).map(({ openid }) => openid)).toEqual(['office'])
})

test('A digest is sent to those to whom any of it is news, with all that waits for them.', () => {
  const lines = [line({ isNews: false }), line({ collegeId: 'another', isNews: true })]
  const push = { kind: 'digest', at: now, lines } as const
  expect(
    recipientsOf(push, { staff, cohort, now }).map(({ openid, lines: own }) => [openid, own.length]),
  ).toEqual([
    ['of another college', 1],
    ['office', 2],
  ])
})

test('Told are those whose work it is, and the office; of what stands too long, the level above alone.', () => {
  expect(told('begun', line())).toEqual(['counselor', 'of the class', 'office'])
  expect(told('digest', line())).toEqual(['counselor', 'of the class', 'office'])
  expect(told('escalated', line())).toEqual(['leader'])
  expect(told('begun', line({ level: 'college' }))).toEqual(['leader', 'office'])
  expect(told('escalated', line({ level: 'college' }))).toEqual(['office'])
  expect(told('escalated', line({ level: 'office' }))).toEqual([])
  expect(told('begun', line({ collegeId: '' }))).toEqual(['office'])
})
