import { defaultPolicy } from '../../../../domain/cohort/default-policy'
import { policyContent } from '../../../../domain/contract/policy'
import type { PolicyContent } from '../../../../domain/cohort/policy'
import { presets } from '../../../../domain/cohort/presets'
import { controlTrouble, numberIn } from '../../../../src/features/policy/control-troubles'
import { setBy, shownBy, type Control } from '../../../../src/features/policy/controls'
import {
  eventControls,
  fieldControls,
  questionControls,
  slotControls,
} from '../../../../src/features/policy/part-controls'
import { sectionControls } from '../../../../src/features/policy/section-controls'

const { _id: _key, cohortId: _its, version: _first, ...policy } = defaultPolicy('2027-main')
const of = (controls: readonly Control[], last: string): Control => {
  const found = controls.find(({ path }) => path.at(-1) === last)
  if (found === undefined) throw new Error(`no control of ${last}`)
  return found
}
const troubleOf = (controls: readonly Control[], last: string, value: unknown) =>
  controlTrouble(of(controls, last), value)

test('A number is a whole one between those that are taken; what is typed otherwise stays to be mended.', () => {
  const watch = sectionControls.watch(policy)
  expect([numberIn('30'), numberIn(' 7 '), numberIn('3.5'), numberIn('')]).toEqual([30, 7, '3.5', ''])
  expect(troubleOf(watch, 'categoryPercent', 30)).toBeNull()
  for (const wrong of [0, 101, '', '3.5', '三'])
    expect(troubleOf(watch, 'categoryPercent', wrong)).toBe('写1到100的整数')
})

test('Tries of binding are offered from three to nine, never as many as a claimed number has.', () => {
  const tries = of(sectionControls.bind(policy), 'tries')
  expect(tries.options.map(({ value }) => value).join()).toBe('3,4,5,6,7,8,9')
  expect(setBy(tries, policy, 9).bind.tries).toBe(9)
})

test('The form of 学号 is chosen in words; a form of the school’s own stays and is shown as it is.', () => {
  const form = (of_: PolicyContent) => of(sectionControls.bind(of_), 'studentNoPattern')
  expect(form(policy).options.find(({ value }) => value === shownBy(form(policy), policy))?.label).toBe(
    '10位数字',
  )
  expect(setBy(form(policy), policy, '^[A-Za-z]\\d{9}$').bind.studentNoPattern).toBe('^[A-Za-z]\\d{9}$')
  const own = { ...policy, bind: { ...policy.bind, studentNoPattern: '^XS\\d{6}$' } }
  expect(form(own).options.at(-1)).toEqual({ value: '^XS\\d{6}$', label: '现在的：^XS\\d{6}$' })
  const { studentNoPattern } = policyContent.shape.bind.shape
  expect(form(policy).options.filter(({ value }) => !studentNoPattern.safeParse(value).success)).toEqual([])
})

test('Months are chosen by level: what is chosen is June, the others are as the roster says.', () => {
  const control = of(sectionControls.graduationMonth(policy), 'graduationMonth')
  expect(shownBy(control, policy)).toContain('本科')
  const set = setBy(control, policy, ['硕士'])
  expect(set.graduationMonth).toMatchObject({ 本科: 'roster', 硕士: 'june' })
  expect(shownBy(control, set)).toEqual(['硕士'])
})

test('The table of categories, the parts of the form and how long pictures stay can be set.', () => {
  const table = of(sectionControls.destination(policy), 'categoryTable')
  expect(table.options).toEqual([{ value: 'national-2024', label: '国家代码表，2024届起' }])
  const { form } = sectionControls
  expect(setBy(of(form(policy), 'sections'), policy, 'parts').sections).toBe('parts')
  expect(setBy(of(form(policy), 'proofKeepDays'), policy, 90).proofKeepDays).toBe(90)
})

test('What is watched is chosen from the table, and what the table has no more can be taken away.', () => {
  const gone: PolicyContent = { ...policy, watch: { ...policy.watch, categories: ['76', '99'] } }
  const codes = of(sectionControls.watch(gone), 'categories').options
  expect(codes).toEqual(
    expect.arrayContaining([
      { value: '76', label: '76 自由职业' },
      { value: '99', label: '99' },
    ]),
  )
})

test('A field is needed not at all, always, or by a condition, which has to name a value.', () => {
  const required = of(fieldControls('directedUnit', policy), 'required')
  expect(required.kind).toBe('condition')
  expect(required.instead?.map(({ value }) => value)).toEqual([false, true])
  expect(controlTrouble(required, { trainingMode: [] })).toBe('每个条件至少选一个值')
  expect(controlTrouble(required, { trainingMode: ['定向'] })).toBeNull()
  expect(controlTrouble(required, true)).toBeNull()
})

test('A slot has a name, a size, an edge and, where it belongs to a submission, a condition.', () => {
  const controls = slotControls('directedList', policy)
  expect(troubleOf(controls, 'name', ' ')).toBe('先写上')
  const size = of(controls, 'maxBytes')
  expect(size.options.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['200 KB', '1 MB', '5 MB', '20 MB']),
  )
  expect(setBy(size, policy, 2_000_000).slots['directedList']?.maxBytes).toBe(2_000_000)
  expect(troubleOf(controls, 'minEdge', 0)).toBe('写1到5000的整数')
  expect(of(controls, 'when').instead?.map(({ value }) => value)).toEqual([null, {}])
  expect(slotControls('resumePhoto', policy).some(({ path }) => path.at(-1) === 'when')).toBe(false)
})

test('A question has options where it is a choice, and a condition where an earlier one is.', () => {
  const rules = presets.surveyFirst.policy('x', 2027)
  const has = (index: number, last: string) =>
    questionControls(index, rules).some(({ path }) => path.at(-1) === last)
  expect([has(0, 'options'), has(2, 'options')]).toEqual([true, false])
  expect([has(0, 'when'), has(1, 'when')]).toEqual([false, true])
  const first = questionControls(0, rules)
  expect(troubleOf(first, 'options', [])).toBe('至少写一个选项')
  expect(troubleOf(first, 'options', ['长'.repeat(61)])).toBe('每个选项最多60个字')
  expect(troubleOf(first, 'text', '')).toBe('先写上')
})

test('An event has a name and at least one field.', () => {
  const controls = eventControls('agreementRequested')
  expect(troubleOf(controls, 'fields', [])).toBe('至少选一项')
  expect(troubleOf(controls, 'fields', Array.from({ length: 21 }))).toBe('最多20项')
  expect(troubleOf(controls, 'name', '')).toBe('先写上')
})

test('The pixels of a picture are chosen from usual ones and the one that is set, in words.', () => {
  const own = policy.slots['materialOne']
  if (own === undefined) throw new Error('no slot')
  const odd = { ...policy, slots: { ...policy.slots, materialOne: { ...own, maxPixels: 10_000 } } }
  const pixels = of(slotControls('materialOne', odd), 'maxPixels')
  expect(pixels.options[0]).toEqual({ value: '10000', label: '1万像素' })
  expect(pixels.options.at(-1)).toEqual({ value: '25000000', label: '2500万像素' })
  const { maxPixels } = policyContent.shape.slots.def.valueType.shape
  expect(pixels.options.filter(({ value }) => !maxPixels.safeParse(Number(value)).success)).toEqual([])
  expect(setBy(pixels, odd, 12_000_000).slots['materialOne']?.maxPixels).toBe(12_000_000)
})

test('As long as there are kinds of reports one validity has to be chosen.', () => {
  expect(troubleOf(sectionControls.report(policy), 'days', [])).toBe('至少选一项')
  const none = { ...policy, report: { ...policy.report, kinds: [] } }
  expect(troubleOf(sectionControls.report(none), 'days', [])).toBeNull()
})
