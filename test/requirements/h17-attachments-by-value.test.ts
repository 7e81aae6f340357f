import {
  bound,
  cohortId,
  FOUNDED_REV,
  policyWith,
  policyWithoutProofs,
  staff,
} from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'
import { attachPicture } from '../support/cloud-proofs'

/**
 * Notice H: 定向 graduates bring the admission list (招生录取名册), those of the teachers trained at public
 * expense (公费师范生) the contract too. The rule is general: any slot may be asked for by any value.
 */
const school = useSchool()
const { lin, zhou, zheng, he, gao } = graduates
const directed = { trainingMode: '定向', directedUnit: '湘乡市教育局' }
const atPublicExpense = { ...directed, teacherKind: '公费师范生' }
const photo = { cohortId, flow: 'source' } as const
const claimsOf = (claims: Record<string, string>) => ({ cohortId, claims })

beforeAll(async () => {
  // The policy that every cohort starts with.
  await school.as(staff.office).must('policy.save', { cohortId, rev: FOUNDED_REV, policy: policyWith({}) })
  // What an edit of the rules needs to reach every warm instance.
  school.pass(10_000)
})

test('[H17] A directed graduate hands in with the admission list, and not without it.', async () => {
  const person = await bound(school, lin)
  await person.must('source.save', claimsOf(directed))
  expect(await person.refused('source.submit', { cohortId })).toEqual({ code: 'proofsPresent' })
  const { id, slot } = await attachPicture(person, school, { ...photo, slot: 'directedList' })
  expect(slot).toBe('directedList')
  await person.must('source.submit', { cohortId })
  const { source, proofs } = await school.registration(lin.studentNo)
  expect(source.frozen?.proofs).toEqual({ directedList: [proofs[id]?.sha256] })
})

test('[H17] A teacher trained at public expense brings the contract as well as the list.', async () => {
  const person = await bound(school, zhou)
  await person.must('source.save', claimsOf(atPublicExpense))
  await attachPicture(person, school, { ...photo, slot: 'directedList' })
  expect(await person.refused('source.submit', { cohortId })).toEqual({ code: 'proofsPresent' })
  await attachPicture(person, school, { ...photo, slot: 'directedContract' })
  await person.must('source.submit', { cohortId })
})

test('[H17] Taken away again it is missing again, and turned back the value asks for nothing.', async () => {
  const person = await bound(school, zheng)
  await person.must('source.save', claimsOf(directed))
  const proof = await attachPicture(person, school, { ...photo, slot: 'directedList' })
  await person.must('proof.remove', { cohortId, flow: 'source', proof: proof.id })
  expect(await person.refused('source.submit', { cohortId })).toEqual({ code: 'proofsPresent' })
  await person.must('source.save', claimsOf({ trainingMode: '非定向' }))
  await person.must('source.submit', { cohortId })
})

test('[H17] Nobody else is asked for it, or may bring it.', async () => {
  const person = await bound(school, he)
  expect(await person.refused('proof.begin', { ...photo, slot: 'directedList' })).toEqual({
    code: 'slotWanted',
  })
  const [own] = (await person.must('me.get', {})).records
  expect(own?.slots.find(({ key }) => key === 'directedList')).toMatchObject({
    name: '定向招生录取名册',
    required: true,
    fields: [],
    when: { trainingMode: ['定向'] },
  })
  await person.must('source.submit', { cohortId })
})

test('[H17] A cohort may ask by any other value, with a slot of its own.', async () => {
  const slot = {
    purpose: 'submission' as const,
    name: '困难生认定表',
    help: '盖章的认定表。',
    required: true,
    maxBytes: 2_000_000,
    minEdge: 480,
    maxPixels: 25_000_000,
    when: { hardship: ['就业困难'] },
  }
  const policy = policyWithoutProofs({ slots: { hardshipProof: slot } })
  await school.as(staff.office).must('policy.save', { cohortId, rev: FOUNDED_REV + 1, policy })
  school.pass(10_000)

  const person = await bound(school, gao)
  await person.must('source.save', claimsOf(atPublicExpense))
  expect(await person.refused('proof.begin', { ...photo, slot: 'hardshipProof' })).toEqual({
    code: 'slotWanted',
  })
  await person.must('source.save', claimsOf({ hardship: '就业困难' }))
  expect(await person.refused('source.submit', { cohortId })).toEqual({ code: 'proofsPresent' })
  await attachPicture(person, school, { ...photo, slot: 'hardshipProof' })
  await person.must('source.submit', { cohortId })
})
