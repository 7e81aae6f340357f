import { pushSave } from '../../../../domain/contract/push'
import { defaultPushRules } from '../../../../domain/push/rules'
import {
  changesBetween,
  clashes,
  ownPlaces,
  rebased,
  thresholdWords,
  withThreshold,
  type Rules,
} from '../../../../src/features/push/rules-draft'
import { thresholdIn, thresholdProblem, typedThreshold } from '../../../../src/features/push/threshold-fields'

const rules = structuredClone(defaultPushRules) as Rules
const colleges = [
  { id: 'c1', name: '机电工程学院' },
  { id: 'c2', name: '法学院' },
]
const ten = { waiting: 10, oldestHours: null, closingHours: null }
const ofCounselors = (collegeId: string | null) => ({ collegeId, level: 'counselor' }) as const
const own = withThreshold(rules, ofCounselors('c1'), ten)

test('A threshold is said in one sentence; one of nothing tells nobody.', () => {
  expect(thresholdWords(rules.levels.counselor)).toBe(
    '待审30条起，或最久等了48小时，或离关闭不到24小时还有没审的',
  )
  expect(thresholdWords({ waiting: null, oldestHours: null, closingHours: null })).toBe('不提醒')
})

test('A college gets thresholds of its own and goes back to the school’s, leaving nothing behind.', () => {
  expect(own.colleges).toEqual({ c1: { counselor: ten } })
  expect(ownPlaces(own, colleges)).toEqual([{ collegeId: 'c1', college: '机电工程学院', level: 'counselor' }])
  expect(withThreshold(own, ofCounselors('c1'), null)).toEqual(rules)
  expect(pushSave.input.safeParse({ cohortId: '2027-main', rev: 1, rules: own }).success).toBe(true)
})

test('What changes is said before and after, one line for each thing that is set.', () => {
  const next = { ...own, digestHours: [9], quiet: null, escalateAfterHours: null, on: false }
  expect(changesBetween(rules, { ...next, channels: { message: true, robot: false } }, colleges)).toEqual([
    { key: 'on', label: '有积压就提醒', before: '提醒', after: '不提醒' },
    { key: 'c1/counselor', label: '机电工程学院，辅导员', before: '按全校规则', after: '待审10条起' },
    { key: 'digest', label: '每天汇总', before: '09:00、16:00', after: '09:00' },
    { key: 'quiet', label: '夜里不打扰', before: '22:00 至 07:00', after: '不设' },
    { key: 'escalate', label: '还没人处理，就告诉上一级', before: '24小时后', after: '不告诉上一级' },
    { key: 'robot', label: '企业微信群机器人', before: '发', after: '不发' },
  ])
  expect(changesBetween(rules, rules, colleges)).toEqual([])
})

test('Two people who change the rules lose nothing of either, down to the numbers of one level.', () => {
  const counselor = rules.levels.counselor
  const theirs = {
    ...withThreshold(rules, ofCounselors(null), { ...counselor, waiting: 20 }),
    channels: { message: false, robot: true },
    digestHours: [8],
  }
  const mine = {
    ...withThreshold(own, ofCounselors(null), { ...counselor, oldestHours: 12 }),
    channels: { message: true, robot: false },
  }
  const both = rebased({ before: rules, theirs, mine })
  expect(both).toMatchObject({
    levels: { counselor: { waiting: 20, oldestHours: 12, closingHours: 24 } },
    colleges: { c1: { counselor: ten } },
    channels: { message: false, robot: false },
    digestHours: [8],
  })
  expect(clashes({ before: rules, theirs, mine }, colleges).map(({ key }) => key)).toEqual(['counselor'])
})

test('What both have changed is saved as it was written here, and said; the same change twice is none.', () => {
  const theirs = { ...rules, quiet: null, digestHours: [8] }
  const mine = { ...rules, quiet: { from: 23, until: 6 }, digestHours: [8] }
  expect(rebased({ before: rules, theirs, mine })).toEqual(mine)
  expect(clashes({ before: rules, theirs, mine }, colleges)).toEqual([
    { key: 'quiet', label: '夜里不打扰', before: '不设', after: '23:00 至 06:00' },
  ])
})

test('A college that somebody else set back stays so, unless it was changed here too.', () => {
  expect(rebased({ before: own, theirs: rules, mine: { ...own, on: false } }).colleges).toEqual({})
  const other = withThreshold(own, ofCounselors('c1'), { ...ten, waiting: 5 })
  expect(rebased({ before: own, theirs: rules, mine: other }).colleges).toEqual(other.colleges)
})

test('An empty field counts for nothing; what is no number, or too large a one, names the field.', () => {
  const typed = typedThreshold(ten)
  expect(typed).toEqual({ waiting: '10', oldestHours: '', closingHours: '' })
  expect([thresholdProblem(typed), thresholdIn(typed)]).toEqual([null, ten])
  for (const wrong of ['0', '10001', '-1', '1.5', '十'])
    expect(thresholdProblem({ ...typed, waiting: wrong })).toBe('waiting')
  expect(thresholdProblem({ ...typed, oldestHours: '721' })).toBe('oldestHours')
  expect(thresholdProblem({ ...typed, closingHours: '337' })).toBe('closingHours')
})
