import {
  missingSlots,
  slotsOf,
  submittedHashes,
  wantedOfDestination,
  wantedOfSource,
  wantedSlots,
  type Slot,
} from '../../../domain/registration/attachments'
import { isStanding, standingProofs } from '../../../domain/registration/standing-proof'
import { categoryTables, evidenceOf, tableOfYear } from '../../../domain/destination/categories'
import { defaultPolicy } from '../../../domain/cohort/default-policy'
import type { Attempt } from '../../../domain/registration/attempt'
import type { Proof } from '../../../domain/registration/proof'
import {
  destinationAttempt,
  onDestination,
  onPolicy,
  onRecord,
  onSource,
  sourceAttempt,
} from '../../support/attempts'
import { afterSource } from '../../support/performed'
import { aPicture, aProof, EMPLOYED, PROOFS, ROSTER } from '../../support/registrations'
import { sha256 } from '../../support/school'

const slot = (key: string, over: Partial<Slot> = {}): Slot => ({
  key,
  purpose: 'submission',
  required: true,
  when: null,
  fields: [],
  ...over,
})
const keysOf = (slots: readonly Slot[]): string[] => slots.map(({ key }) => key)

describe('What a source form asks for', () => {
  const record = { name: '林晓舟', ethnicity: '汉族', trainingMode: '非定向' }
  const wanted = (slots: readonly Slot[], form: Record<string, string>) =>
    keysOf(wantedOfSource(slots, { form: { ...record, ...form }, record, realName: 'notNeeded' }))
  const material = slot('material', { fields: ['name', 'ethnicity'] })

  test('A slot is asked for as soon as one of its fields differs from the record (D5).', () => {
    expect(wanted([material], {})).toEqual([])
    expect(wanted([material], { ethnicity: '苗族' })).toEqual(['material'])
    expect(wanted([material], { name: '林小舟', ethnicity: '苗族' })).toEqual(['material'])
    expect(wanted([material], { trainingMode: '定向' })).toEqual([])
  })

  test('A value that is taken out, or comes to a field that had none, is a change too.', () => {
    expect(wanted([material], { name: '' })).toEqual(['material'])
    const sexed = slot('sexed', { fields: ['sex'] })
    expect(wanted([sexed], { sex: '' })).toEqual([])
    expect(wanted([sexed], { sex: '女' })).toEqual(['sexed'])
  })

  test('A slot with a condition is asked for by the value itself, changed or not (H17).', () => {
    const list = slot('list', { when: { trainingMode: ['定向', '委培'] } })
    expect(wanted([list], {})).toEqual([])
    expect(wanted([list], { trainingMode: '委培' })).toEqual(['list'])
    const same = { trainingMode: '定向' }
    expect(keysOf(wantedOfSource([list], { form: same, record: same, realName: 'notNeeded' }))).toEqual([
      'list',
    ])
  })

  test('A condition on two values holds only when both do; a value that is missing is no value.', () => {
    const contract = slot('contract', { when: { trainingMode: ['定向'], teacherKind: ['公费师范生'] } })
    expect(wanted([contract], { trainingMode: '定向' })).toEqual([])
    expect(wanted([contract], { teacherKind: '公费师范生' })).toEqual([])
    expect(wanted([contract], { trainingMode: '定向', teacherKind: '公费师范生' })).toEqual(['contract'])
  })

  test('The picture of the document is asked for until the real name was checked (G2), a correction’s never.', () => {
    const slots = [
      slot('identity', { purpose: 'identity' }),
      slot('other', { purpose: 'correction', when: {} }),
    ]
    const asked = (realName: Parameters<typeof wantedOfSource>[1]['realName']) =>
      keysOf(wantedOfSource(slots, { form: record, record, realName }))
    for (const open of ['needed', 'pending', 'refused'] as const) expect(asked(open)).toEqual(['identity'])
    for (const done of ['notNeeded', 'passed'] as const) expect(asked(done)).toEqual([])
  })

  test('An empty condition always holds; no condition and no field asks for nothing.', () => {
    expect(wanted([slot('photo', { when: {} }), slot('nothing')], {})).toEqual(['photo'])
  })

  test('A condition or a changed field is enough.', () => {
    const both = slot('both', { when: { trainingMode: ['定向'] }, fields: ['name'] })
    expect(wanted([both], {})).toEqual([])
    expect(wanted([both], { trainingMode: '定向' })).toEqual(['both'])
    expect(wanted([both], { name: '林小舟' })).toEqual(['both'])
  })
})

describe('What a destination asks for', () => {
  const table = tableOfYear(2027)
  const slots = [slot('agreement'), slot('admission'), slot('photo', { when: {} })]

  test.each(Object.entries(categoryTables[table].categories))(
    'Category %s asks for its own evidence and nothing else.',
    (code, category) => {
      const own = category.evidence.map(({ slot }) => slot)
      const all = [
        ...slots,
        ...own.filter((key) => !['agreement', 'admission'].includes(key)).map((key) => slot(key)),
      ]
      const keys = keysOf(wantedOfDestination(all, table, { category: code }))
      expect(new Set(keys)).toEqual(new Set(evidenceOf(category, {})))
    },
  )

  test.each([
    ['创立公司', ['licence']],
    ['在孵化机构中创业', ['incubatorNote']],
    ['电子商务创业', ['shopScreens', 'shopFlow']],
    ['', []],
    ['constructor', []],
  ])('自主创业 as %j asks for %j.', (startupKind, expected) => {
    const all = ['licence', 'incubatorNote', 'shopScreens', 'shopFlow', 'agreement'].map((key) => slot(key))
    expect(keysOf(wantedOfDestination(all, table, { category: '75', startupKind }))).toEqual(expected)
  })

  test.each(['', '999', '__proto__', 'constructor'])('Category %j asks for nothing.', (category) => {
    expect(wantedOfDestination(slots, table, { category })).toEqual([])
    expect(wantedOfDestination(slots, category, { category: '10' })).toEqual([])
  })

  test('Evidence that the policy has no slot for is not asked for.', () => {
    expect(wantedOfDestination([slot('admission')], table, { category: '10' })).toEqual([])
  })
})

describe('The slots of a policy', () => {
  test('Each names the fields that ask for it.', () => {
    const policy = defaultPolicy('2027-main')
    const slots = Object.fromEntries(slotsOf(policy).map(({ key, ...rest }) => [key, rest]))
    // Notice D: 姓名、性别、出生日期、民族、政治面貌、生源地.
    const submission = { purpose: 'submission' }
    const six = ['name', 'sex', 'birthDate', 'ethnicity', 'politicalStatus', 'sourcePlace']
    expect(slots['materialOne']).toEqual({ ...submission, required: true, when: null, fields: six })
    expect(slots['materialTwo']).toEqual({ ...submission, required: false, when: null, fields: six })
    expect(slots['photo']).toEqual({ ...submission, required: false, when: {}, fields: [] })
    expect(slots['directedList']).toEqual({
      ...submission,
      required: true,
      when: { trainingMode: ['定向'] },
      fields: [],
    })
  })
})

/** Under the policy a cohort starts with. */
const standard = (given: Attempt): Attempt => {
  const { fields, slots } = defaultPolicy('2027-main')
  return onPolicy(given, { fields, slots })
}
const bringingOnly = (given: Attempt, proofs: Readonly<Record<string, Proof>>): Attempt =>
  onRecord(given, { proofs })
const source = (key: string, over: Partial<Proof> = {}): Proof =>
  aProof(key, { flow: 'source', slot: key, ...over })

describe('What is missing', () => {
  test('An optional slot is asked for and never missing.', () => {
    const given = bringingOnly(standard(sourceAttempt.filling()), {})
    expect(keysOf(wantedSlots({ attempt: given, flow: 'source' }))).toEqual([
      'materialOne',
      'materialTwo',
      'photo',
    ])
    expect(missingSlots(given, 'source')).toEqual(['materialOne'])
    expect(missingSlots(bringingOnly(given, { a: source('materialOne') }), 'source')).toEqual([])
  })

  test('A claim that says what the record says, or that was locked since, asks for nothing.', () => {
    const given = bringingOnly(standard(sourceAttempt.filling()), {})
    const { politicalStatus } = given.policy.fields
    expect(missingSlots(onSource(given, { claims: { politicalStatus: '共青团员' } }), 'source')).toEqual([])
    if (politicalStatus === undefined) throw new Error('no field 政治面貌')
    const locked = {
      ...given.policy.fields,
      politicalStatus: { ...politicalStatus, class: 'locked' as const },
    }
    expect(missingSlots(onPolicy(given, { fields: locked }), 'source')).toEqual([])
  })

  test('A directed graduate needs the list; one of the teachers trained at public expense the contract too.', () => {
    const given = bringingOnly(standard(onSource(sourceAttempt.filling(), { claims: {} })), {})
    const training = (over: Record<string, string>) =>
      missingSlots(onRecord(given, { roster: { ...ROSTER, ...over } }), 'source')
    expect(training({})).toEqual([])
    expect(training({ trainingMode: '定向' })).toEqual(['directedList'])
    expect(training({ trainingMode: '定向', teacherKind: '公费师范生' })).toEqual([
      'directedList',
      'directedContract',
    ])
    expect(training({ minorityPlan: '是' })).toEqual(['minorityAgreement'])
    expect(training({ minorityPlan: '否' })).toEqual([])
  })

  test.each<[string, Partial<Proof>]>([
    ['was taken away', { removedAt: 1 }],
    ['was deleted when its time was over', { deletedAt: 1 }],
    ['belongs to the other flow', { flow: 'destination' }],
    ['lies in another slot', { slot: 'materialTwo' }],
  ])('A picture that %s fills no slot.', (_, over) => {
    const given = standard(sourceAttempt.filling())
    const proofs = { a: source('materialOne', over) }
    expect(missingSlots(bringingOnly(given, proofs), 'source')).toEqual(['materialOne'])
  })

  test('A destination misses the evidence of its category until it stands.', () => {
    const given = bringingOnly(destinationAttempt.filling(), {})
    expect(missingSlots(given, 'destination')).toEqual(['agreement'])
    expect(missingSlots(bringingOnly(given, PROOFS), 'destination')).toEqual([])
    expect(
      missingSlots(onDestination(given, { claims: { ...EMPLOYED, category: '70' } }), 'destination'),
    ).toEqual([])
    expect(missingSlots(onDestination(given, { claims: {} }), 'destination')).toEqual([])
  })
})

test('A proof stands until it is taken away or deleted, and belongs to one flow.', () => {
  const proofs = {
    a: source('one'),
    b: source('two', { removedAt: 1 }),
    c: source('three', { deletedAt: 1 }),
  }
  expect(Object.values(proofs).map(isStanding)).toEqual([true, false, false])
  expect(standingProofs({ proofs: { ...proofs, ...PROOFS } }, 'source').map(([id]) => id)).toEqual([
    'a',
    'p1',
  ])
  expect(standingProofs({ proofs: PROOFS }, 'destination').map(([id]) => id)).toEqual(['p2'])
})

describe('What a submission brings', () => {
  test('Hashes of standing pictures, of slots that are asked for and of no others.', () => {
    const given = bringingOnly(sourceAttempt.filling(), {
      ...PROOFS,
      old: source('partyProof', { sha256: sha256('old'), removedAt: 1 }),
      contract: source('directedContract'),
      stranger: source('unheardOf'),
    })
    expect(submittedHashes(given, 'source')).toEqual({ partyProof: [sha256('partyProof')] })
    expect(submittedHashes(onSource(given, { claims: {} }), 'source')).toEqual({})
    expect(submittedHashes(destinationAttempt.filling(), 'destination')).toEqual({
      agreement: [sha256('agreement')],
    })
  })

  test('Optional pictures that were brought are covered too.', () => {
    const given = standard(sourceAttempt.filling())
    const proofs = { a: source('materialOne'), b: source('photo') }
    expect(submittedHashes(bringingOnly(given, proofs), 'source')).toEqual({
      materialOne: [sha256('materialOne')],
      photo: [sha256('photo')],
    })
  })

  test('The order in which pictures were attached changes nothing.', () => {
    const given = standard(sourceAttempt.filling())
    const [one, two] = [source('materialOne', { sha256: 'b' }), source('materialOne', { sha256: 'a' })]
    const hashes = [
      { one, two },
      { two, one },
    ].map((proofs) => submittedHashes(bringingOnly(given, proofs), 'source'))
    expect(hashes).toEqual([{ materialOne: ['a', 'b'] }, { materialOne: ['a', 'b'] }])
  })

  test('Another picture is another digest: a decision names exactly the pictures it saw.', () => {
    const digestWith = (proofs: Readonly<Record<string, Proof>>) =>
      afterSource('submit', bringingOnly(sourceAttempt.filling(), proofs)).source.frozen?.digest
    const [party, again] = [source('partyProof'), source('partyProof', { at: 1 })]
    const other = source('partyProof', aPicture('another one'))
    expect(digestWith({ p1: party })).toBe(digestWith({ p9: again }))
    expect(digestWith({ p1: party })).not.toBe(digestWith({ p1: other }))
  })
})
