import type { PolicyContent } from '../../../domain/cohort/policy'
import type { Input } from '../../../domain/contract/contract'
import { withCategory, withCategoryStage } from '../../../src/features/policy/chain-drafting'
import { setBy, type Control } from '../../../src/features/policy/controls'
import { withNewEvent } from '../../../src/features/policy/event-drafting'
import {
  eventControls,
  fieldControls,
  questionControls,
  slotControls,
} from '../../../src/features/policy/part-controls'
import { troublesShown } from '../../../src/features/policy/policy-troubles'
import { sectionControls } from '../../../src/features/policy/section-controls'
import { withNewSlot } from '../../../src/features/policy/slot-drafting'
import { movedQuestion, withNewQuestion } from '../../../src/features/policy/survey-drafting'
import { cohortId, policyWith, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'

/** What an office sets with the controls of the editor goes through the real call and comes back as it was set. */
const school = useSchool()
const office = school.as(staff.office)
const read = () => office.must('policy.get', { cohortId, version: null })
const sent = (policy: PolicyContent) => policy as Input<'policy.save'>['policy']

/** Sets things by the controls that stand at them; each is looked for in the rules as they are by then. */
const set = (
  policy: PolicyContent,
  controls: (policy: PolicyContent) => readonly Control[],
  values: Readonly<Record<string, unknown>>,
): PolicyContent =>
  Object.entries(values).reduce((rules, [part, value]) => {
    const control = controls(rules).find(({ path }) => path.at(-1) === part)
    if (control === undefined) throw new Error(`no control of ${part}`)
    return setBy(control, rules, value)
  }, policy)

function withQuestion(policy: PolicyContent, words: Readonly<Record<string, unknown>>): PolicyContent {
  const survey = withNewQuestion(policy.survey, school.now)
  return set({ ...policy, survey }, (rules) => questionControls(survey.length - 1, rules), words)
}

function built(): PolicyContent {
  let rules: PolicyContent = policyWith({})
  rules = withQuestion(rules, { text: '毕业意向', kind: 'single', options: ['就业', '升学'] })
  const when = { [rules.survey[0]?.id ?? '']: ['就业'] }
  rules = withQuestion(rules, { text: '想去哪里', kind: 'multiple', options: ['家乡', '省会'], when })
  rules = withQuestion(rules, { text: '期望月薪', kind: 'number', required: false })
  rules = { ...rules, survey: movedQuestion(rules.survey, 2, -1) }
  const slot = withNewSlot(rules, school.now)
  rules = set(slot.policy, (now) => slotControls(slot.key, now), {
    name: '残疾证',
    help: '有照片的一页',
    maxBytes: 2_000_000,
    minEdge: 600,
    when: { hardship: ['残疾'] },
  })
  rules = set(rules, (now) => fieldControls('foreignLanguage', now), { required: { urbanRural: ['城镇'] } })
  const { events, key } = withNewEvent(rules.lockEvents, school.now)
  const locking = { name: '签约', fields: ['name', 'graduatesOn'] }
  rules = set({ ...rules, lockEvents: events }, () => eventControls(key), locking)
  rules = { ...rules, chain: withCategoryStage(withCategory(rules.chain, '75'), '75', 'office') }
  rules = set(rules, sectionControls.graduationMonth, { graduationMonth: ['本科', '硕士'] })
  rules = set(rules, sectionControls.destination, { categoryTable: 'national-2024' })
  rules = set(rules, sectionControls.bind, { tries: 7 })
  rules = set(rules, sectionControls.watch, {
    sharedPhone: 4,
    sameEmployer: 12,
    categories: ['75', '76'],
    categoryPercent: 45,
  })
  return set(rules, sectionControls.form, { sections: 'parts', proofKeepDays: 90 })
}

test('Rules that were set with every control are stored, and read back as they were set.', async () => {
  const policy = built()
  const { rev } = await read()
  const { version } = await office.must('policy.save', { cohortId, rev, policy: sent(policy) })
  const after = await read()
  expect(after).toMatchObject({ version, policy })
  expect(after.policy.survey.map(({ text }) => text)).toEqual(['毕业意向', '期望月薪', '想去哪里'])
  expect(after.policy.chain.byCategory['75']?.map(({ key }) => key)).toEqual(['counselor', 'office'])
  expect(after.policy.bind.tries).toBe(7)
  expect(after.policy.graduationMonth).toMatchObject({ 本科: 'june', 硕士: 'june' })
})

test('What cannot be so is refused by the server, and said in a sentence at its section of the editor.', async () => {
  const policy = built()
  const [wish, , city] = policy.survey
  if (wish === undefined || city === undefined) throw new Error('no questions')
  const { when } = city
  const survey = policy.survey.map((question) =>
    question.id === wish.id ? { ...question, options: ['升学'] } : question,
  )
  const early = [city, ...policy.survey.filter(({ id }) => id !== city.id)]
  const { materialOne: _gone, ...slots } = policy.slots
  const wrong: readonly (readonly [PolicyContent, section: string, sentence: RegExp])[] = [
    [{ ...policy, survey }, 'survey', /^问卷 · 第3题 · 什么时候问：条件里有那一题没有的选项/],
    [{ ...policy, survey: early }, 'survey', /^问卷 · 第1题 · 什么时候问：只能看排在前面的题怎么答/],
    [{ ...policy, slots }, 'fields', /^填写项目 · 姓名 · 要哪些材料：选用的材料已经没有了/],
    [
      { ...policy, watch: { ...policy.watch, categories: ['99'] } },
      'watch',
      /^需要留意的 · .*：去向类别表里没有其中一类/,
    ],
    [
      { ...policy, chain: withCategory(policy.chain, '99') },
      'chain',
      /^审核流程 · 99：去向类别表里没有这一类/,
    ],
    [{ ...policy, bind: { ...policy.bind, studentNoPattern: '\\d+' } }, 'bind', /^绑定 · 学号格式：格式不对/],
    [
      { ...policy, report: { ...policy.report, days: [] } },
      'report',
      /^报告 · 有效期（天）：.*至少选一个有效期/,
    ],
  ]
  expect(when).not.toBeNull()
  const { rev, version } = await read()
  for (const [rules, section, sentence] of wrong) {
    const refused = await office.refused('policy.save', { cohortId, rev, policy: sent(rules) })
    const [said] = troublesShown(refused, rules)
    expect(said?.section).toBe(section)
    expect(said?.sentence).toMatch(sentence)
  }
  expect((await read()).version).toBe(version)
})

test.each([2, 10, 20, 5.5])(
  '%d tries of binding are refused: fewer than a claimed number has, and enough for a slip.',
  async (tries) => {
    const { rev, policy } = await read()
    const rules = { ...policy, bind: { ...policy.bind, tries } }
    const refused = await office.refused('policy.save', { cohortId, rev, policy: rules })
    expect(refused).toEqual({ code: 'badInput', fields: { 'policy.bind.tries': 'badInput' } })
  },
)
