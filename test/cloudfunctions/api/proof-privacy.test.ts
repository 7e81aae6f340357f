import { cohortId, staff } from '../../support/cloud-founding'
import { submittedWithPicture, useProofSchool } from '../../support/cloud-evidence'
import { graduates } from '../../support/cloud-graduates'
import { aPhoto, putPicture } from '../../support/cloud-proofs'

/** The story of a picture, with every place where a word of the graduate could stay behind searched (threat 35). */
const school = useProofSchool()
const { lin } = graduates
const openid = `phone-${lin.studentNo}`
const canaries = [lin.documentNo, lin.documentNo.slice(-6), lin.name, lin.studentNo, openid, '13800001111']
const finds = (text: string): string[] => canaries.filter((canary) => text.includes(canary))
const addresses: string[] = []
const paths = new Set<string>()

beforeAll(async () => {
  const counselor = school.as(staff.counselor)
  const { person, id } = await submittedWithPicture(school, lin, await aPhoto(1))
  for (const path of school.files().keys()) paths.add(path)
  await person.must('source.withdraw', { cohortId })
  const { upload, path } = await putPicture(person, school, { cohortId, slot: 'materialTwo' })
  addresses.push(path, upload)
  for (const stored of school.files().keys()) paths.add(stored)
  // What goes wrong inside is logged, while the record is in the function's hands.
  await school.fault({
    functionName: 'files',
    action: 'storage.getUploadMetadata',
    code: 'SYS_BROKEN',
    times: 9,
  })
  await person.refused('proof.finish', { cohortId, upload })
  await school.calm()
  school.pass(2 * 60_000)
  await person.must('proof.finish', { cohortId, upload })
  for (const stored of school.files().keys()) paths.add(stored)
  await person.must('source.submit', { cohortId })
  addresses.push(...Object.values((await person.must('proof.own', { cohortId })).pictures))
  const { pictures } = await counselor.must('proof.view', { id, flow: 'source' })
  addresses.push(...Object.values(pictures))
  await school.fault({ functionName: 'timer', action: 'storage.batchDeleteFile', code: 'SYS_BROKEN' })
  school.pass(40 * 60_000)
  await school.timer()
  await school.calm()
  // What failed is tried again.
  school.pass(11 * 60_000)
  await school.timer()
})

test('No path in the storage says whose picture it is.', () => {
  expect([...paths].filter((path) => path.startsWith('evidence/'))).toHaveLength(4)
  expect([...paths].some((path) => path.startsWith('incoming/'))).toBe(true)
  expect(finds([...paths].join('\n'))).toEqual([])
})

test('No address of a picture, and no path for an upload, says whose it is.', () => {
  expect(addresses.length).toBeGreaterThan(4)
  expect(finds(addresses.join('\n'))).toEqual([])
})

test('No log line of a fault inside says whose picture it was, nor where it lies.', () => {
  const logged = school.logs.map(({ text }) => text).join('\n')
  expect(logged).toContain('"call":"proof.finish"')
  expect(logged).toContain('"job":"drainOutbox"')
  expect(finds(logged)).toEqual([])
  for (const path of paths) expect(logged).not.toContain(path)
})

test.each(['proofUses', 'accessLog'])(
  '%s names records and pictures, nobody by name or number.',
  async (collection) => {
    const documents = await school.stored(collection)
    expect(documents.length).toBeGreaterThan(0)
    expect(finds(JSON.stringify(documents))).toEqual([])
  },
)

test('History tells of pictures by their slot and no more.', async () => {
  const { history } = await school.registration(lin.studentNo)
  const told = history.filter(({ what }) => /attach|detach/i.test(what))
  expect(told.map(({ touched }) => touched)).toEqual([['materialOne'], ['materialTwo']])
  for (const path of paths) expect(JSON.stringify(history)).not.toContain(path)
})

test('The paths of a picture follow from nothing that its owner is told.', async () => {
  const { proofs } = await school.registration(lin.studentNo)
  for (const [id, { paths: its }] of Object.entries(proofs))
    for (const path of [its.kept, its.viewing]) {
      expect(path).not.toContain(id)
      expect(path).toMatch(/^evidence\/[\w-]{43}(\.jpg)?$/)
    }
})
