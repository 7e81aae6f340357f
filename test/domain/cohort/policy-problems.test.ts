import { defaultPolicy } from '../../../domain/cohort/default-policy'
import type { Policy, Question, SlotPolicy } from '../../../domain/cohort/policy'
import { policyProblems } from '../../../domain/cohort/policy-problems'
import { aField, aPolicy, chainOf } from '../../support/school'
import { withoutSlots } from '../../support/without-slots'

const policy = withoutSlots(defaultPolicy('2027-main'))
const problems = (change: Partial<Policy>) => policyProblems({ ...policy, ...change })
const question = (id: string): Question => ({
  id,
  text: '毕业意向',
  kind: 'text',
  options: [],
  required: false,
  when: null,
})
const slot: SlotPolicy = {
  purpose: 'submission',
  name: '证明',
  help: '',
  required: true,
  maxBytes: 1,
  minEdge: 1,
  maxPixels: 1,
  when: null,
}
const withProof = (proofSlots: readonly string[]) => ({
  fields: { ...policy.fields, politicalStatus: aField({ class: 'proof', proofSlots }) },
})
const byCategory = (...codes: readonly string[]) => ({
  chain: { ...policy.chain, byCategory: Object.fromEntries(codes.map((code) => [code, chainOf(2)])) },
})

test('The policy a cohort starts with, and one that asks for everything, contradict themselves in nothing.', () => {
  expect(policyProblems(defaultPolicy('2027-main'))).toEqual({})
  expect(problems({})).toEqual({})
  expect(policyProblems(aPolicy(3))).toEqual({})
})

test.each(['nickname', 'constructor', '__proto__', 'Name', ''])(
  'A field called %j does not exist, and is named.',
  (field) => {
    // As a request brings it: a key of its own, whatever it is called.
    const own = Object.fromEntries([[field, aField({})]])
    expect(Object.entries(problems({ fields: own }))).toEqual([[field, 'unknownField']])
  },
)

describe('Proof slots', () => {
  test('A field whose slot is in the policy may ask for it.', () => {
    expect(problems({ ...withProof(['party']), slots: { ...policy.slots, party: slot } })).toEqual({})
  })

  test.each([
    ['the policy has no slots', ['party'], {}],
    ['one of two is missing', ['party', 'stamp'], { party: slot }],
    ['the slot is a word of every object', ['constructor'], {}],
  ])('A field is refused by its name when %s.', (_, wanted, slots) => {
    expect(problems({ ...withProof(wanted), slots: { ...policy.slots, ...slots } })).toEqual({
      'politicalStatus.proofSlots': 'notAnOption',
    })
  })
})

describe('A field that needs proof', () => {
  const identity = { ...slot, purpose: 'identity' } as const
  test.each([
    ['no slot at all', [], {}],
    ['only a slot of the real-name check', ['identity'], { identity }],
  ])('It is refused with %s: nobody could hand in a change of it.', (_, wanted, slots) => {
    expect(problems({ ...withProof(wanted), slots: { ...policy.slots, ...slots } })).toEqual({
      'politicalStatus.proofSlots': 'proofWithoutSlot',
    })
  })

  test('One slot of the submission beside others is enough, and other classes need none.', () => {
    const slots = { ...policy.slots, identity, party: slot }
    expect(problems({ ...withProof(['identity', 'party']), slots })).toEqual({})
    for (const fieldClass of ['free', 'locked'] as const)
      expect(
        problems({ fields: { ...policy.fields, politicalStatus: aField({ class: fieldClass }) } }),
      ).toEqual({})
  })
})

describe('Conditions', () => {
  const requiredWhen = (when: Readonly<Record<string, readonly string[]>>) =>
    problems({ fields: { ...policy.fields, directedUnit: aField({ required: when }) } })
  const askedWhen = (when: Readonly<Record<string, readonly string[]>>) =>
    problems({ slots: { ...policy.slots, list: { ...slot, when } } })

  test('They name fields that there are and values that these can have.', () => {
    expect(requiredWhen({ trainingMode: ['定向', '委培'], college: ['随便什么学院'] })).toEqual({})
    expect(askedWhen({ minorityPlan: ['是'] })).toEqual({})
    expect(askedWhen({})).toEqual({})
  })

  test.each([
    [{ nickname: ['x'] }, 'whenUnknownField'],
    [{ constructor: ['x'] }, 'whenUnknownField'],
    [{ trainingMode: ['定像'] }, 'whenUnknownValue'],
    [{ trainingMode: [] }, 'whenUnknownValue'],
  ] as const)('%j is refused where it stands.', (when, problem) => {
    expect(requiredWhen(when)).toEqual({ 'directedUnit.required': problem })
    expect(askedWhen(when)).toEqual({ 'slots.list.when': problem })
  })

  test('A field that is required when it is filled in is refused.', () => {
    expect(requiredWhen({ directedUnit: ['某县'] })).toEqual({ 'directedUnit.required': 'whenItself' })
  })

  test('A question asked after an answer that the earlier one does not offer is never asked, and refused.', () => {
    const wish: Question = { ...question('wish'), kind: 'single', options: ['就业', '升学'] }
    const after = (answers: readonly string[]) =>
      problems({ survey: [wish, { ...question('city'), when: { wish: answers } }] })
    expect(after(['就业'])).toEqual({})
    expect(after(['出国'])).toEqual({ 'survey.city.when': 'whenUnknownValue' })
    expect(after([])).toEqual({ 'survey.city.when': 'whenUnknownValue' })
  })
})

test('An event locks fields that there are.', () => {
  const locking = (...fields: string[]) => problems({ lockEvents: { signed: { name: '签约', fields } } })
  expect(locking('graduatesOn')).toEqual({})
  expect(locking('graduatesOn', 'nickname')).toEqual({ 'lockEvents.signed': 'unknownField' })
})

test('Two questions of the survey with one id are refused, for their answers would be one.', () => {
  expect(problems({ survey: [question('wish'), question('city')] })).toEqual({})
  expect(problems({ survey: [question('wish'), question('city'), question('wish')] })).toEqual({
    survey: 'notAnOption',
  })
})

describe('Categories with a chain of their own', () => {
  test('Codes of the table are accepted.', () => {
    expect(problems(byCategory('76', '801'))).toEqual({})
  })

  test.each(['99', '', 'toString', '7'])('The code %j is refused by its name.', (code) => {
    expect(problems(byCategory('76', code))).toEqual({ [`chain.byCategory.${code}`]: 'notAnOption' })
  })

  test.each(['national-1999', 'constructor', ''])(
    'The table %j is refused, once and by its name.',
    (table) => {
      const destination = { ...policy.destination, categoryTable: table }
      expect(problems({ ...byCategory('99'), destination })).toEqual({
        'destination.categoryTable': 'notAnOption',
      })
    },
  )
})

test.each([
  ['^\\d{10}$', true],
  ['^[A-Z]\\d{8,10}$', true],
  ['^[9-0]$', false],
  ['^\\d{3,1}$', false],
  ['^{2}$', false],
])('The pattern %s compiles: %s; the shape of patterns is the contract’s.', (studentNoPattern, compiles) => {
  expect(problems({ bind: { ...policy.bind, studentNoPattern } })).toEqual(
    compiles ? {} : { 'bind.studentNoPattern': 'studentNoPattern' },
  )
})

describe('The survey', () => {
  const asked = (over: Partial<Question>) =>
    problems({ survey: [question('wish'), { ...question('city'), ...over }] })

  test('Choices have options, and the others have none.', () => {
    for (const kind of ['single', 'multiple'] as const) {
      expect(asked({ kind, options: ['长沙'] })).toEqual({})
      expect(asked({ kind, options: [] })).toEqual({ 'survey.city.options': 'notAnOption' })
    }
    for (const kind of ['text', 'number'] as const) {
      expect(asked({ kind, options: [] })).toEqual({})
      expect(asked({ kind, options: ['长沙'] })).toEqual({ 'survey.city.options': 'notAnOption' })
    }
  })

  test('A condition names an earlier question, neither itself nor a later or unknown one.', () => {
    expect(asked({ when: { wish: ['就业'] } })).toEqual({})
    expect(asked({ when: { city: ['长沙'] } })).toEqual({ 'survey.city.when': 'unknownQuestion' })
    expect(asked({ when: { salary: ['8000'] } })).toEqual({ 'survey.city.when': 'unknownQuestion' })
  })
})

test('A check by picture needs a slot for the picture; one by phone, or none, does not.', () => {
  const { identityDocument } = defaultPolicy('2027-main').slots
  if (identityDocument === undefined) throw new Error('no slot for the document')
  const by = (realName: Policy['bind']['realName'], slots: Policy['slots'] = {}) =>
    problems({ bind: { ...policy.bind, realName }, slots: { ...policy.slots, ...slots } })
  expect(by('manual')).toEqual({ 'bind.realName': 'required' })
  expect(by('manual', { identityDocument })).toEqual({})
  expect(by('phone')).toEqual({})
})

test('A class that waits for approval is refused: until then the graduate would be in none.', () => {
  const withClass = (fieldClass: 'free' | 'locked' | 'proof') =>
    problems({ fields: { ...policy.fields, class: aField({ class: fieldClass }) } })
  expect([withClass('free'), withClass('locked')]).toEqual([{}, {}])
  expect(withClass('proof')).toEqual({ class: 'notAnOption' })
})

test('Everything that is wrong is said at once.', () => {
  const wrong = {
    ...byCategory('99'),
    survey: [question('a'), question('a')],
  } as const
  expect(problems({ ...wrong, bind: { ...policy.bind, studentNoPattern: '^[9-0]$' } })).toEqual({
    'chain.byCategory.99': 'notAnOption',
    survey: 'notAnOption',
    'bind.studentNoPattern': 'studentNoPattern',
  })
})

test('What is watched is a category that there is, in the table that the cohort uses.', () => {
  const watching = (...categories: readonly string[]) => problems({ watch: { ...policy.watch, categories } })
  expect(watching()).toEqual({})
  expect(watching('12', '76')).toEqual({})
  for (const wrong of ['99', '', '__proto__'])
    expect(watching('12', wrong)).toEqual({ 'watch.categories': 'notAnOption' })
})

test('A kind of report without a validity is refused, for none could be issued; no kinds need none.', () => {
  const reports = (change: Partial<Policy['report']>) => problems({ report: { ...policy.report, ...change } })
  expect(reports({ days: [] })).toEqual({ 'report.days': 'required' })
  expect(reports({ days: [7] })).toEqual({})
  expect(reports({ days: [], kinds: [] })).toEqual({})
})
