import { defaultPolicy } from '../../../../domain/cohort/default-policy'
import type { PolicyContent } from '../../../../domain/cohort/policy'
import { policyDifferences } from '../../../../domain/cohort/policy-differences'
import { presets } from '../../../../domain/cohort/presets'
import { differencesShown } from '../../../../src/features/policy/differences-shown'
import { namesOf } from '../../../../src/features/policy/policy-names'
import { movedQuestion, withoutQuestion } from '../../../../src/features/policy/survey-drafting'
import { withoutSlot } from '../../../../src/features/policy/slot-drafting'

const { _id: _key, cohortId: _its, version: _first, ...policy } = defaultPolicy('2027-main')
const shown = (before: PolicyContent, after: PolicyContent) =>
  differencesShown(policyDifferences(before, after), namesOf(before, after)).map((one) => [
    one.label,
    one.before,
    one.after,
  ])
const { survey } = presets.surveyFirst.policy('x', 2027)
const asking: PolicyContent = { ...policy, survey }

test('The survey is compared question by question, with options and conditions in words.', () => {
  const added = [
    ...survey,
    {
      id: 'why',
      text: '为什么？',
      kind: 'text',
      options: [],
      required: false,
      when: { intention: ['创业'] },
    },
  ] as const
  expect(shown(asking, { ...policy, survey: added })).toEqual([
    ['问卷 · 第5题', '没有', '为什么？（填写；可以不答；「你的毕业意向是？」为创业）'],
  ])
  const fewer = survey.map((one) => (one.id === 'intention' ? { ...one, options: ['就业', '升学'] } : one))
  expect(shown(asking, { ...policy, survey: fewer })[0]).toEqual([
    '问卷 · 第1题',
    '你的毕业意向是？（单选：就业、升学、创业、应征入伍、其他；必答）',
    '你的毕业意向是？（单选：就业、升学；必答）',
  ])
})

test('Another order is one line, and a question that went says what went.', () => {
  const moved = shown(asking, { ...policy, survey: movedQuestion(survey, 3, -1) })
  expect(moved.map(([label]) => label)).toEqual(['问卷 · 顺序'])
  const gone = shown(asking, { ...policy, survey: withoutQuestion(survey, 3) })
  expect(gone.map(([label, , after]) => [label, after])).toEqual([['问卷 · 第4题', '没有']])
})

test('A slot or an event that came or went is one line.', () => {
  const lines = shown(policy, withoutSlot(policy, 'photo'))
  expect(lines).toHaveLength(1)
  expect(lines[0]).toEqual(['证明材料 · 证件照', expect.stringContaining('大小上限：200 KB'), '没有'])
  const events = { ...policy.lockEvents, signed: { name: '签约', fields: ['name'] } }
  expect(shown(policy, { ...policy, lockEvents: events })).toEqual([
    ['发生什么后锁定 · 签约', '没有', '锁定哪几项：姓名'],
  ])
})

test('When a slot is asked for is said in words, a chain by its category, a share in percent.', () => {
  const slot = policy.slots['materialOne']
  if (slot === undefined) throw new Error('no slot')
  const always = { ...policy, slots: { ...policy.slots, materialOne: { ...slot, when: {} } } }
  expect(shown(policy, always)).toEqual([
    ['证明材料 · 证明材料一 · 什么时候要', '改了选用它的项目时', '每个人都要'],
  ])
  const chain = { ...policy.chain, byCategory: {} }
  expect(shown(policy, { ...policy, chain })).toEqual([
    ['审核流程 · 76 自由职业', '学院审核、学校审核', '和去向的一样'],
  ])
  const watch = { ...policy.watch, categoryPercent: 40 }
  expect(shown(policy, { ...policy, watch })).toEqual([['需要留意的 · 占到一个学院的百分之几', '30%', '40%']])
})
