import { defaultPolicy } from '../../../domain/cohort/default-policy'
import { policyClashes } from '../../../domain/cohort/policy-clashes'
import { rebased } from '../../../domain/cohort/policy-drafting'
import type { Question } from '../../../domain/cohort/policy'
import { mergedSurvey, surveyClash } from '../../../domain/cohort/survey-merging'

const question = (id: string, text = id): Question => ({
  id,
  text,
  kind: 'text',
  options: [],
  required: true,
  when: null,
})
const of = (...ids: string[]): Question[] => ids.map((id) => question(id))
const base = of('a', 'b', 'c')
const merged = (theirs: readonly Question[], mine: readonly Question[]): string =>
  mergedSurvey(base, { theirs, mine })
    .map(({ text }) => text)
    .join('')
const clash = (theirs: readonly Question[], mine: readonly Question[]) =>
  surveyClash(base, { theirs, mine })
    ?.map(({ text }) => text)
    .join('') ?? null

test('Two people who each add a question have both, and overrule nobody.', () => {
  expect(merged(of('a', 'b', 'c', 't'), of('a', 'b', 'c', 'm'))).toBe('abctm')
  expect(merged(of('t', 'a', 'b', 'c'), of('a', 'm', 'b', 'c'))).toBe('tambc')
  expect(merged(of('a', 't', 'b', 'c'), of('a', 'm', 'b', 'c'))).toBe('atmbc')
  expect(clash(of('a', 'b', 'c', 't'), of('a', 'b', 'c', 'm'))).toBeNull()
  const policy = defaultPolicy('2027-main')
  const [theirs, mine] = [of('t'), of('m')].map((survey) => ({ ...policy, survey }))
  if (theirs === undefined || mine === undefined) throw new Error('no surveys')
  expect(rebased(policy, { theirs, mine }).survey).toEqual(of('t', 'm'))
  expect(policyClashes(policy, { theirs, mine })).toEqual([])
})

test('What one changes and the other adds, moves or takes away stands side by side.', () => {
  const changed = [question('a', 'A'), ...of('b', 'c')]
  expect(merged(changed, of('a', 'b', 'c', 'm'))).toBe('Abcm')
  expect(merged(of('c', 'a', 'b'), changed)).toBe('cAb')
  expect(merged(changed, of('c', 'a', 'b'))).toBe('cAb')
  expect(merged(of('a', 'c'), [...of('a', 'b'), question('c', 'C')])).toBe('aC')
  expect(merged([...of('a', 'b'), question('c', 'C')], of('a', 'c'))).toBe('aC')
  expect(clash(of('a', 'c'), [...of('a', 'b'), question('c', 'C')])).toBeNull()
})

test('The same question changed by both clashes: what was typed here stands, and only that is shown.', () => {
  const theirs = [question('a', 'T'), question('b', 'B'), ...of('c', 't')]
  const mine = [question('a', 'M'), ...of('b', 'c', 'm')]
  expect(merged(theirs, mine)).toBe('MBctm')
  expect(clash(theirs, mine)).toBe('MBct')
  expect(clash(theirs, [...theirs, question('m')])).toBeNull()
  const policy = { ...defaultPolicy('2027-main'), survey: base }
  const clashes = policyClashes(policy, {
    theirs: { ...policy, survey: theirs },
    mine: { ...policy, survey: mine },
  })
  expect(clashes.map(({ where, before }) => [where, before])).toEqual([['survey', JSON.stringify(theirs)]])
})

test('What one took away and the other changed clashes, and what was done here stands.', () => {
  const changed = [question('a', 'A'), ...of('b', 'c')]
  expect(merged(of('b', 'c'), changed)).toBe('Abc')
  expect(clash(of('b', 'c'), changed)).toBe('Abc')
  expect(merged(changed, of('b', 'c'))).toBe('bc')
  expect(clash(changed, of('b', 'c'))).toBe('bc')
})

test('Two orders clash, and the one of here stands; one order alone overrules nobody.', () => {
  expect(merged(of('c', 'b', 'a'), of('b', 'a', 'c'))).toBe('bac')
  expect(clash(of('c', 'b', 'a'), of('b', 'a', 'c'))).toBe('bac')
  expect(clash(of('c', 'b', 'a'), base)).toBeNull()
  expect(clash(of('c', 'b', 'a'), of('c', 'b', 'a'))).toBeNull()
})
