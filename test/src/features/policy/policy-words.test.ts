import { defaultPolicy } from '../../../../domain/cohort/default-policy'
import { policyDifferences } from '../../../../domain/cohort/policy-differences'
import { valueAt, withValue } from '../../../../domain/cohort/policy-drafting'
import { presets } from '../../../../domain/cohort/presets'
import { presetKeys } from '../../../../domain/cohort/preset-keys'
import { withStage } from '../../../../src/features/policy/chain-drafting'
import { differencesShown } from '../../../../src/features/policy/differences-shown'
import {
  eventControls,
  fieldControls,
  questionControls,
  slotControls,
} from '../../../../src/features/policy/part-controls'
import { sectionControls } from '../../../../src/features/policy/section-controls'
import { namesOf } from '../../../../src/features/policy/policy-names'
import { pathWords, valueShown } from '../../../../src/features/policy/policy-words'
import { troublesShown } from '../../../../src/features/policy/policy-troubles'
import { rulesShown } from '../../../../src/features/policy/rules-shown'
import { sections, type SectionKey } from '../../../../src/texts/policy'

const { _id: _key, cohortId: _its, version: _first, ...policy } = defaultPolicy('2027-main')
const names = namesOf(policy)

test('A place is called by its section, what it is about and what of it.', () => {
  expect(pathWords('fields.sourcePlace.required', names)).toBe('填写项目 · 生源地 · 是否必填')
  expect(pathWords('slots.materialOne.maxBytes', names)).toBe('证明材料 · 证明材料一 · 大小上限')
  expect(pathWords('place.depth', names)).toBe('生源地 · 填到哪一级')
  expect(pathWords('chain.byCategory.76', names)).toBe('审核流程 · 76 自由职业')
})

test('No place in which two presets differ is shown by its key in English.', () => {
  const all = presetKeys.map((key) => presets[key].policy('2027-main', 2027))
  const shown = all.flatMap((before) =>
    all.flatMap((after) => differencesShown(policyDifferences(before, after), namesOf(before, after))),
  )
  expect(shown.length).toBeGreaterThan(100)
  expect(shown.filter(({ label }) => /[A-Za-z]{3,}/.test(label))).toEqual([])
  expect(
    shown
      .filter(({ before, after }) => /[a-z]{4,}|[{}[\]"]/.test(`${before}${after}`))
      .map(({ where }) => where),
  ).toEqual([])
})

test('Values are said in words: yes and no, days, sizes, people, chains, conditions.', () => {
  expect(valueShown('fields.qq.required', true)).toBe('是')
  expect(valueShown('fields.qq.help', '')).toBe('（空）')
  expect(valueShown('fields.qq.lockedFrom', Date.parse('2026-10-11T00:00:00+08:00'))).toBe('2026-10-11')
  expect(valueShown('slots.photo.maxBytes', 200_000)).toBe('200 KB')
  expect(valueShown('slots.photo.maxBytes', 5_000_000)).toBe('5 MB')
  expect(valueShown('fields.qq.mendedBy', '["counselor","office"]')).toBe('辅导员、就业处')
  expect(valueShown('chain.source', JSON.stringify(policy.chain.source))).toBe('学院审核')
  expect(valueShown('fields.directedUnit.required', '{"trainingMode":["定向","委培"]}')).toBe(
    '培养方式为定向、委培',
  )
  expect(valueShown('fields.qq.proofSlots', '[]')).toBe('没有')
  expect(valueShown('fields.qq.help', '[必填] 数字')).toBe('[必填] 数字')
})

test('Every section says what it rules in words that a colleague reads.', () => {
  for (const key of Object.keys(sections) as SectionKey[]) {
    const lines = rulesShown[key](policy)
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) expect(line).not.toMatch(/undefined|[a-z]{5,}/)
  }
  expect(rulesShown.bind(policy)[0]).toBe('用学号绑定，核对证件后六位。')
  expect(rulesShown.chain(presets.threeLevels.policy('x', 2027))[0]).toBe(
    '生源：培养单位审核 → 学校审核 → 省中心审核 → 初始化',
  )
})

test('Every control stands at something that the policy says.', () => {
  const rules = presets.surveyFirst.policy('x', 2027)
  const controls = [
    ...Object.values(sectionControls).flatMap((of) => of(rules)),
    ...fieldControls('sourcePlace', rules),
    ...slotControls('identityDocument', rules),
    ...questionControls(1, rules),
    ...eventControls('agreementRequested'),
  ]
  expect(controls.filter(({ path }) => valueAt(rules, path) === undefined)).toEqual([])
  for (const { kind, options, label } of controls) {
    expect(label).not.toMatch(/[a-z]{3,}/)
    expect(['choice', 'one', 'chips'].includes(kind)).toBe(options.length > 0)
  }
})

test('Which proof a field asks for is chosen only where its change needs one.', () => {
  const asks = (field: string) =>
    fieldControls(field, policy).some(({ path }) => path.at(-1) === 'proofSlots')
  expect([asks('sourcePlace'), asks('qq')]).toEqual([true, false])
  expect(fieldControls('qq', withValue(policy, ['fields', 'qq', 'class'], 'proof'))).toHaveLength(6)
})

test('A stage comes into its place in the chain, keeps the name it was given, and the last level stays.', () => {
  const one = [{ kind: 'staff', key: 'counselor', name: '辅导员初审' }] as const
  const three = withStage(withStage(withStage(one, 'initialise'), 'office'), 'province')
  expect(three.map(({ name }) => name)).toEqual(['辅导员初审', '学校审核', '省中心审核', '初始化'])
  expect(withStage(three, 'province').map(({ key }) => key)).toEqual(['counselor', 'office', 'initialise'])
  expect(withStage(one, 'counselor')).toBe(one)
})

test('Why rules were refused is said place by place, with the graduates whom it concerns.', () => {
  const refused = {
    fields: {
      studentNo: 'lockedEmpty',
      'name.proofSlots': 'proofWithoutSlot',
      'chain.source.college': 'nobodyDecides',
    },
    counts: { studentNo: 12 },
  } as const
  const said = troublesShown(refused, policy)
  expect(said[0]?.sentence).toMatch(/^填写项目 · 学号：.*（12 位同学）$/)
  expect(said[1]?.sentence).toMatch(/^填写项目 · 姓名 · 要哪些材料：/)
  expect(said[2]?.sentence).toMatch(/^审核流程 · 生源 · 学院：这一级还没有人能审核/)
  expect(said.map(({ section }) => section)).toEqual(['fields', 'fields', 'chain'])
  expect(troublesShown({}, policy)).toEqual([])
})
