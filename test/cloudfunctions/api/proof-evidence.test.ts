import { cohortId, staff } from '../../support/cloud-founding'
import { claiming, submittedWithPicture, useProofSchool } from '../../support/cloud-evidence'
import { graduates, type Graduate } from '../../support/cloud-graduates'
import { aPhoto, attachPicture, putPicture } from '../../support/cloud-proofs'
import { returned, seenBy } from '../../support/cloud-review'

/** What somebody decided on stays what it was, whatever a phone does to files (threats 17, 18). */
const school = useProofSchool()
const counselor = school.as(staff.counselor)

const proofsOf = async ({ studentNo }: Graduate) => (await school.registration(studentNo)).proofs
const shownTo = async (id: string): Promise<Buffer[]> => {
  const { pictures } = await counselor.must('proof.view', { id, flow: 'source' })
  const answers = await Promise.all(Object.values(pictures).map((url) => fetch(url)))
  return Promise.all(answers.map(async (answer) => Buffer.from(await answer.arrayBuffer())))
}

test('After submitting, nothing that a phone puts anywhere changes what reviewers see or decide on.', async () => {
  const { person, id, proof } = await submittedWithPicture(school, graduates.lin, await aPhoto(1))
  const { paths } = (await proofsOf(graduates.lin))[proof.id] ?? {}
  if (paths === undefined) throw new Error('no proof')
  const [before, seen, files] = [await shownTo(id), await seenBy(counselor, id), school.files()]
  const other = await aPhoto(2)
  for (const path of [paths.kept, paths.viewing])
    for (const openid of [person.openid, staff.office])
      expect((await school.putFile(openid, path, other)).status).toBe(403)
  expect((await school.putFile(person.openid, paths.incoming, other)).status).toBe(200)
  const finished = await person.must('proof.finish', { cohortId, upload: proof.id })
  expect(finished.proof).toEqual(proof)
  expect(await shownTo(id)).toEqual(before)
  expect(await seenBy(counselor, id)).toEqual(seen)
  for (const path of [paths.kept, paths.viewing]) expect(school.files().get(path)).toEqual(files.get(path))
  // The sweep that was due anyway takes away what was put there again.
  school.pass(36 * 60_000)
  await school.timer()
  expect([...school.files().keys()].filter((path) => path.startsWith('incoming/'))).toEqual([])
})

test('Nobody reads a file by its path: neither its owner, nor staff, nor anybody.', async () => {
  const [proof] = Object.values(await proofsOf(graduates.lin))
  if (proof === undefined) throw new Error('no proof')
  for (const path of [proof.paths.incoming, proof.paths.kept, proof.paths.viewing])
    for (const openid of [`phone-${graduates.lin.studentNo}`, staff.counselor, staff.office, ''])
      expect((await school.getFile(openid, path)).status).toBe(403)
})

test('The digest that a decision names covers the pictures: another picture is another submission.', async () => {
  const { person, id, proof } = await submittedWithPicture(school, graduates.zhou, await aPhoto(3))
  const first = await seenBy(counselor, id)
  const { source, proofs } = await school.registration(graduates.zhou.studentNo)
  expect(source.frozen?.proofs).toEqual({ materialOne: [proofs[proof.id]?.sha256] })
  await returned(school, id)
  await attachPicture(person, school, { cohortId, slot: 'materialOne', bytes: await aPhoto(4) })
  await person.must('source.submit', { cohortId })
  const second = await seenBy(counselor, id)
  expect(second.digest).not.toBe(first.digest)
  for (const seen of [first, { ...second, digest: first.digest }])
    expect(await counselor.refused('review.approve', { id, seen })).toEqual({ code: 'seenLatest' })
  await counselor.must('review.approve', { id, seen: second })
})

test('While a submission waits, its picture is neither replaced nor removed.', async () => {
  const { person, proof } = await submittedWithPicture(school, graduates.zheng, await aPhoto(5))
  expect(await person.refused('proof.begin', { cohortId, slot: 'materialOne' })).toEqual({
    code: 'wrongStatus',
  })
  expect(await person.refused('proof.remove', { cohortId, proof: proof.id })).toEqual({ code: 'wrongStatus' })
})

test('An upload begun before submitting is refused after it, and its file swept.', async () => {
  const person = await claiming(school, graduates.he)
  await attachPicture(person, school, { cohortId, slot: 'materialOne', bytes: await aPhoto(6) })
  const late = await putPicture(person, school, { cohortId, slot: 'materialOne', bytes: await aPhoto(7) })
  await person.must('source.submit', { cohortId })
  expect(await person.refused('proof.finish', { cohortId, upload: late.upload })).toEqual({
    code: 'wrongStatus',
  })
  school.pass(36 * 60_000)
  await school.timer()
  const named = Object.values(await proofsOf(graduates.he)).flatMap(({ paths }) => [
    paths.kept,
    paths.viewing,
  ])
  expect(school.files().has(late.path)).toBe(false)
  expect(named.filter((path) => !school.files().has(path))).toEqual([])
})

test('A path for an upload is one’s own: nobody else puts a file there, and nobody finishes it.', async () => {
  const gao = await claiming(school, graduates.gao)
  const { upload, path } = await putPicture(gao, school, { cohortId, slot: 'materialOne' })
  const luo = await claiming(school, graduates.luo)
  expect((await school.putFile(luo.openid, path, await aPhoto(8))).status).toBe(403)
  expect(await luo.refused('proof.finish', { cohortId, upload })).toEqual({ code: 'uploadMissing' })
  expect(await luo.refused('proof.finish', { cohortId, upload: 'made-up' })).toEqual({
    code: 'uploadMissing',
  })
  const { proof } = await gao.must('proof.finish', { cohortId, upload })
  expect(await luo.refused('proof.finish', { cohortId, upload: proof.id })).toEqual({ code: 'uploadMissing' })
})

test('An upload can be finished for thirty minutes, and not at the end of the thirtieth.', async () => {
  const person = school.as(`phone-${graduates.luo.studentNo}`)
  const begun = await putPicture(person, school, { cohortId, slot: 'materialOne' })
  expect(begun.until).toBe(school.now + 30 * 60_000)
  school.moveTo(begun.until)
  expect(await person.refused('proof.finish', { cohortId, upload: begun.upload })).toEqual({
    code: 'uploadExpired',
  })
})

test('Thirty uploads may be on their way; the next is told how long to wait, and then goes on.', async () => {
  const person = school.as(`phone-${graduates.luo.studentNo}`)
  school.pass(36 * 60_000)
  await school.timer()
  for (let count = 0; count < 30; count += 1)
    await person.must('proof.begin', { cohortId, slot: 'materialOne' })
  const refused = await person.refused('proof.begin', { cohortId, slot: 'materialOne' })
  expect(refused).toEqual({ code: 'uploadsTooMany', retryAfter: 35 * 60_000 })
  school.pass(35 * 60_000)
  await school.timer()
  await person.must('proof.begin', { cohortId, slot: 'materialOne' })
})

test('The same request to begin gives the same upload; the same id with another slot is a conflict.', async () => {
  const person = school.as(`phone-${graduates.luo.studentNo}`)
  const sent = { requestId: 'begun-once-only' }
  const first = await person.must('proof.begin', { cohortId, slot: 'materialOne' }, sent)
  expect(await person.must('proof.begin', { cohortId, slot: 'materialOne' }, sent)).toEqual(first)
  expect(await person.refused('proof.begin', { cohortId, slot: 'materialTwo' }, sent)).toEqual({
    code: 'conflict',
  })
})

test('A slot that is not asked for takes no picture.', async () => {
  const person = school.as(`phone-${graduates.luo.studentNo}`)
  for (const slot of ['directedList', 'noSuchSlot', 'constructor'])
    expect(await person.refused('proof.begin', { cohortId, slot })).toEqual({ code: 'slotWanted' })
})
