import { defaultPolicy } from '../../../domain/cohort/default-policy'
import type { Policy } from '../../../domain/cohort/policy'
import { policyProblems } from '../../../domain/cohort/policy-problems'
import { aField, aPolicy, chainOf } from '../../support/school'
import { withoutSlots } from '../../support/without-slots'

const policy = withoutSlots(defaultPolicy('2027-main'))
const problems = (change: Partial<Policy>) => policyProblems({ ...policy, ...change })
const question = (id: string) => ({ id, text: '毕业意向', options: [], required: false })
const slot = { name: '证明', help: '', required: true, maxBytes: 1, minEdge: 1, maxPixels: 1, when: null }
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
    expect(problems({ ...withProof(['party']), slots: { party: slot } })).toEqual({})
  })

  test.each([
    ['the policy has no slots', ['party'], {}],
    ['one of two is missing', ['party', 'stamp'], { party: slot }],
    ['the slot is a word of every object', ['constructor'], {}],
  ])('A field is refused by its name when %s.', (_, wanted, slots) => {
    expect(problems({ ...withProof(wanted), slots })).toEqual({ 'politicalStatus.proofSlots': 'notAnOption' })
  })
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
    expect(problems(byCategory('76', code))).toEqual({ [`byCategory.${code}`]: 'notAnOption' })
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

describe('What is not built yet is refused, so that nobody relies on it', () => {
  test.each(['manual', 'phone'] as const)('realName %s', (realName) => {
    expect(problems({ bind: { ...policy.bind, realName } })).toEqual({ 'bind.realName': 'notBuiltYet' })
  })

  test.each(['completed', 'serviceEnd'] as const)('freeUntil %s', (freeUntil) => {
    expect(problems({ freeUntil })).toEqual({ freeUntil: 'notBuiltYet' })
  })
})

test('Everything that is wrong is said at once.', () => {
  const wrong = {
    ...byCategory('99'),
    freeUntil: 'completed',
    survey: [question('a'), question('a')],
  } as const
  expect(problems({ ...wrong, bind: { ...policy.bind, studentNoPattern: '^[9-0]$' } })).toEqual({
    'byCategory.99': 'notAnOption',
    freeUntil: 'notBuiltYet',
    survey: 'notAnOption',
    'bind.studentNoPattern': 'studentNoPattern',
  })
})
