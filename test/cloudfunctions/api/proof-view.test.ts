import sharp from 'sharp'
import { cohortId, northCohortId, policyWith, staff } from '../../support/cloud-founding'
import { bound, FOUNDED_REV } from '../../support/cloud-founding'
import { submittedWithPicture, useProofSchool, type Evidence } from '../../support/cloud-evidence'
import { graduates, northGraduates } from '../../support/cloud-graduates'
import { aPhoto, attachPicture } from '../../support/cloud-proofs'

/** Who looks at pictures, for how long, and what is written down of it (threats 9, 15, 16). */
const school = useProofSchool({ north: true })
const counselor = school.as(staff.counselor)
let lin: Evidence

beforeAll(async () => {
  lin = await submittedWithPicture(school, graduates.lin, await aPhoto(1))
})
afterEach(() => school.calm())

const looks = () => school.stored<{ about: string; by: string; at: number }>('accessLog')

test('A reviewer gets one address for ten minutes; at the end of the tenth the storage refuses it.', async () => {
  const { pictures, until } = await counselor.must('proof.view', { id: lin.id, flow: 'source' })
  expect(Object.keys(pictures)).toEqual([lin.proof.id])
  expect(until).toBe(school.now + 600_000)
  const url = pictures[lin.proof.id] ?? ''
  const { paths } = (await school.registration(graduates.lin.studentNo)).proofs[lin.proof.id] ?? {}
  const shown = async () => {
    const answer = await fetch(url)
    return answer.ok ? Buffer.from(await answer.arrayBuffer()) : answer.status
  }
  expect(await shown()).toEqual(school.files().get(paths?.viewing ?? ''))
  school.pass(599_999)
  expect(await shown()).toBeInstanceOf(Buffer)
  school.pass(1)
  expect(await shown()).toBe(403)
})

test('The address is for this one file and for looking only.', async () => {
  const { pictures } = await counselor.must('proof.view', { id: lin.id, flow: 'source' })
  const url = new URL(pictures[lin.proof.id] ?? '')
  const { paths } = (await school.registration(graduates.lin.studentNo)).proofs[lin.proof.id] ?? {}
  url.pathname = `/files/${paths?.kept ?? ''}`
  expect((await fetch(url)).status).toBe(403)
  expect((await fetch(pictures[lin.proof.id] ?? '', { method: 'PUT', body: 'x' })).status).toBe(403)
})

test('Every look is one line for each picture: who, when, at what.', async () => {
  const before = (await looks()).length
  await counselor.must('proof.view', { id: lin.id, flow: 'source' })
  await school.as(staff.office).must('proof.view', { id: lin.id, flow: 'source' })
  const lines = (await looks()).slice(before)
  expect(lines).toMatchObject([
    { by: staff.counselor, about: lin.proof.id, at: school.now, what: 'proofViewed', registrationId: lin.id },
    { by: staff.office, about: lin.proof.id, at: school.now, what: 'proofViewed', registrationId: lin.id },
  ])
})

test('Without its line in the log there is no address.', async () => {
  const before = (await looks()).length
  for (const code of ['EXCEED_REQUEST_LIMIT', 'DATABASE_REQUEST_FAILED']) {
    await school.fault({ collection: 'accessLog', action: 'database.insertDocument', code })
    const { reply } = await counselor.call('proof.view', { id: lin.id, flow: 'source' })
    expect(reply.ok).toBe(false)
    expect(JSON.stringify(reply)).not.toContain('http')
  }
  expect(await looks()).toHaveLength(before)
})

test('The line comes before the address: it stands also when the storage then gives none.', async () => {
  const before = (await looks()).length
  await school.fault({ action: 'storage.batchGetDownloadUrl', code: 'EXCEED_REQUEST_LIMIT' })
  expect(await counselor.refused('proof.view', { id: lin.id, flow: 'source' })).toMatchObject({
    code: 'busy',
  })
  expect(await looks()).toHaveLength(before + 1)
})

test('A refused look leaves no line and no word of the picture.', async () => {
  const before = (await looks()).length
  const refused = []
  for (const name of [
    'lawCounselor',
    'observer',
    'suspended',
    'expired',
    'administrator',
    'northOffice',
  ] as const)
    refused.push((await school.as(staff[name]).refused('proof.view', { id: lin.id, flow: 'source' })).code)
  refused.push((await lin.person.refused('proof.view', { id: lin.id, flow: 'source' })).code)
  expect(refused).toEqual([
    'notFound',
    'notAllowed',
    'notAllowed',
    'notAllowed',
    'notAllowed',
    'notFound',
    'notAllowed',
  ])
  expect(await looks()).toHaveLength(before)
})

test('A picture that no submission names yet is shown to its owner and to no reviewer.', async () => {
  const he = await bound(school, graduates.he)
  await he.must('source.save', { cohortId, claims: { politicalStatus: '中共党员' } })
  const { id: proof } = await attachPicture(he, school, {
    cohortId,
    slot: 'materialOne',
    bytes: await aPhoto(7),
  })
  const { _id: id } = await school.registration(graduates.he.studentNo)
  expect(await counselor.must('proof.view', { id, flow: 'source' })).toMatchObject({ pictures: {} })
  expect(Object.keys((await he.must('proof.own', { cohortId })).pictures)).toEqual([proof])
})

test('A student sees the own pictures and nobody else’s, whatever is asked for.', async () => {
  const zheng = await bound(school, graduates.zheng)
  expect(await zheng.must('proof.own', { cohortId })).toMatchObject({ pictures: {} })
  expect(await zheng.refused('proof.remove', { cohortId, proof: lin.proof.id })).toEqual({
    code: 'proofStands',
  })
  const foreign = { cohortId, upload: lin.proof.id }
  expect(await zheng.refused('proof.finish', foreign)).toEqual({ code: 'uploadMissing' })
  expect(await school.as('stranger').refused('proof.own', { cohortId })).toEqual({ code: 'notFound' })
})

describe('A picture that somebody else brought', () => {
  const used = async (id: string, proof: string) => {
    await school.timer()
    const { usedElsewhere } = await counselor.must('proof.view', { id, flow: 'source' })
    return usedElsewhere[proof]
  }

  test('is noticed for the same file and for one that looks the same, on both sides, once a graduate.', async () => {
    expect(await used(lin.id, lin.proof.id)).toBe(0)
    const zhou = await submittedWithPicture(school, graduates.zhou, await aPhoto(1))
    expect([await used(lin.id, lin.proof.id), await used(zhou.id, zhou.proof.id)]).toEqual([1, 1])
    // Saved anew by some program: another file, the same look.
    const again = await sharp(await aPhoto(1))
      .jpeg({ quality: 90 })
      .toBuffer()
    const xu = await submittedWithPicture(school, graduates.xu, again)
    const [first, second] = [
      (await school.registration(graduates.lin.studentNo)).proofs[lin.proof.id],
      (await school.registration(graduates.xu.studentNo)).proofs[xu.proof.id],
    ]
    expect(second?.sha256).not.toBe(first?.sha256)
    expect(second?.look).toBe(first?.look)
    expect(await used(lin.id, lin.proof.id)).toBe(2)
  })

  test('is not the own one in another slot, not one of another campus, and not another picture.', async () => {
    const gao = await bound(school, graduates.gao)
    await gao.must('source.save', { cohortId, claims: { politicalStatus: '中共党员' } })
    const [bytes, other] = [await aPhoto(3), await aPhoto(4)]
    const { id: one } = await attachPicture(gao, school, { cohortId, slot: 'materialOne', bytes })
    await attachPicture(gao, school, { cohortId, slot: 'materialTwo', bytes })
    await gao.must('source.submit', { cohortId })
    const northOffice = school.as(staff.northOffice)
    await northOffice.must('policy.save', {
      cohortId: northCohortId,
      rev: FOUNDED_REV,
      policy: policyWith({}),
    })
    school.pass(11_000)
    const wu = await bound(school, northGraduates.wu, northCohortId)
    await wu.must('source.save', { cohortId: northCohortId, claims: { politicalStatus: '中共党员' } })
    await attachPicture(wu, school, { cohortId: northCohortId, slot: 'materialOne', bytes })
    const { id } = await submittedWithPicture(school, graduates.luo, other)
    const { _id } = await school.registration(graduates.gao.studentNo)
    expect(await used(_id, one)).toBe(0)
    const [luos = ''] = Object.keys((await counselor.must('proof.view', { id, flow: 'source' })).pictures)
    expect(await used(id, luos)).toBe(0)
  })
})
