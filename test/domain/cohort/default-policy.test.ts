import { defaultPolicy } from '../../../domain/cohort/default-policy'
import { policyProblems } from '../../../domain/cohort/policy-problems'
import { contract } from '../../../domain/contract/contract'
import { fields, fieldKeys } from '../../../domain/registration/fields'

/** The policy that a cohort starts with (seeds D, G, H, R), as far as pictures go. */
const policy = defaultPolicy('2027-main')
const slots = Object.entries(policy.slots)

test('It contradicts itself in nothing, and the office could have sent it as it is.', () => {
  expect(policyProblems(policy)).toEqual({})
  const { _id: _made, cohortId: _its, version: _next, ...content } = policy
  const sent = contract['policy.save'].input.safeParse({ cohortId: '2027-main', rev: 1, policy: content })
  expect(sent.error?.issues ?? []).toEqual([])
})

test('Every field that needs proof asks for the two materials of notice D, and no other field does.', () => {
  for (const key of fieldKeys)
    expect([key, policy.fields[key]?.proofSlots]).toEqual([
      key,
      fields[key].class === 'proof' ? ['materialOne', 'materialTwo'] : [],
    ])
})

test('Names of slots fit a line, and every slot says what the picture has to show.', () => {
  expect(slots).toHaveLength(23)
  for (const [key, { name, help }] of slots) {
    expect([key, [...name].length > 0 && [...name].length <= 20]).toEqual([key, true])
    expect([key, help.endsWith('。')]).toEqual([key, true])
  }
})

test('The limits are those of the notices: 5 MB, 3 MB for the second material, 200 kB for the ID photo (D6, R6).', () => {
  const most = Object.fromEntries(slots.map(([key, { maxBytes }]) => [key, maxBytes]))
  expect(most).toMatchObject({
    resumePhoto: 2_000_000,
    agreement: 5_000_000,
    materialOne: 5_000_000,
    identityDocument: 5_000_000,
    correctionOne: 5_000_000,
    correctionTwo: 5_000_000,
    materialTwo: 3_000_000,
    directedList: 5_000_000,
    directedContract: 5_000_000,
    minorityAgreement: 5_000_000,
    photo: 200_000,
  })
})

test('What may be left out is second pictures, what comes later, and photos.', () => {
  expect(slots.filter(([, { required }]) => !required).map(([key]) => key)).toEqual([
    'materialTwo',
    'enlistmentNotice',
    'shopFlow',
    'photo',
    'correctionTwo',
    'resumePhoto',
  ])
})
