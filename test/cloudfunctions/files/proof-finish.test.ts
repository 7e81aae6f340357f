import { createHash } from 'node:crypto'
import type { Registration } from '../../../domain/registration/registration'
import { claiming, useProofSchool } from '../../support/cloud-evidence'
import { cohortId } from '../../support/cloud-founding'
import { graduates, type Graduate } from '../../support/cloud-graduates'
import { aPhoto, putPicture } from '../../support/cloud-proofs'
import type { Person } from '../../support/cloud-school'

/** One request at a time looks into an upload, and what it wrote is what the record says (threats 26, 31). */
const school = useProofSchool()
const { lin, zhou, zheng, he } = graduates

const keptIsWhatIsRecorded = async ({ studentNo }: Graduate, upload: string): Promise<boolean> => {
  const { proofs } = await school.registration(studentNo)
  const kept = school.files().get(proofs[upload]?.paths.kept ?? '')
  return (
    createHash('sha256')
      .update(kept ?? '')
      .digest('hex') === proofs[upload]?.sha256
  )
}

const begun = async (graduate: Graduate): Promise<{ person: Person; upload: string; path: string }> => {
  const person = await claiming(school, graduate)
  return { person, ...(await putPicture(person, school, { cohortId, slot: 'materialOne' })) }
}

test('Of requests that finish one upload at once, one takes it in; the others wait or are given its proof.', async () => {
  const { person, upload, path } = await begun(lin)
  const before = await school.registration(lin.studentNo)
  const asking = Array.from({ length: 5 }, async () => {
    const answer = await person.call('proof.finish', { cohortId, upload })
    // A phone gone wild puts other pictures into the same place meanwhile.
    await school.upload(person.openid, path, await aPhoto(9))
    return answer.reply
  })
  const replies = await Promise.all(asking)
  const given = replies.filter(({ ok }) => ok)
  expect(new Set(given.map((reply) => JSON.stringify(reply))).size).toBe(1)
  for (const reply of replies)
    if (!reply.ok) expect(reply.error).toEqual({ code: 'busy', retryAfter: expect.any(Number) })
  const after = await school.registration(lin.studentNo)
  expect(after.history).toHaveLength(before.history.length + 1)
  expect(after.history.at(-1)).toMatchObject({ what: 'sourceProofAttached', touched: ['materialOne'] })
  expect(await keptIsWhatIsRecorded(lin, upload)).toBe(true)
})

test('While somebody holds an upload others are told when to ask again; a hold of one that died ends after 90 s.', async () => {
  const { person, upload } = await begun(zhou)
  const record: Registration = await school.registration(zhou.studentNo)
  const [waiting] = Object.values(record.uploads)
  const hold = { by: 'a request that died', until: school.now + 90_000 }
  await school.put('registrations', { ...record, uploads: { [upload]: { ...waiting, hold } } })
  school.pass(89_999)
  expect(await person.refused('proof.finish', { cohortId, upload })).toEqual({
    code: 'busy',
    retryAfter: 3000,
  })
  school.pass(1)
  expect(await person.must('proof.finish', { cohortId, upload })).toMatchObject({ proof: { id: upload } })
  expect(await keptIsWhatIsRecorded(zhou, upload)).toBe(true)
})

test('A refused upload is held by nobody, and the record says nothing else of it.', async () => {
  const { person, upload, path } = await begun(zheng)
  const before = await school.registration(zheng.studentNo)
  await school.upload(person.openid, path, Buffer.from('%PDF-1.7'))
  const { reply, operations } = await person.call('proof.finish', { cohortId, upload })
  expect(reply).toEqual({ ok: false, error: { code: 'proofIsPdf' } })
  expect(operations).toBeLessThanOrEqual(4)
  expect(await school.registration(zheng.studentNo)).toEqual({ ...before, rev: before.rev + 2 })
})

test('Work on the form while the picture is looked into is kept, and the picture taken in.', async () => {
  const { person, upload } = await begun(he)
  const [finished] = await Promise.all([
    person.must('proof.finish', { cohortId, upload }),
    person.must('source.save', { cohortId, claims: { qq: '10001' } }),
  ])
  const { amended, proofs } = await school.registration(he.studentNo)
  expect(amended['qq']?.value).toBe('10001')
  expect(proofs[upload]?.slot).toBe(finished.proof.slot)
})
