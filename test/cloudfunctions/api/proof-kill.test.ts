import { request } from 'node:http'
import type { Registration } from '../../../domain/registration/registration'
import { Refused, serverClient, type ServerClient } from '../../../scripts/server-client'
import { claiming, useProofSchool } from '../../support/cloud-evidence'
import { cohortId } from '../../support/cloud-founding'
import { graduates } from '../../support/cloud-graduates'
import { aPhoto } from '../../support/cloud-proofs'
import { evidenceFaults } from '../../support/proofs/evidence-faults'
import { KilledCloud } from '../../support/proofs/killed-cloud'

/** The whole cloud killed (kill -9) while a picture is on its way: nothing half done shows, and a retry succeeds. */
const MINUTE = 60_000
/** More than finishing a picture asks for. */
const MOST_KILLS = 20
const slot = 'materialOne'
const school = useProofSchool()
const cloud = new KilledCloud(school)
let now = 0
let photo = Buffer.alloc(0)
let openid = ''

beforeAll(async () => {
  photo = Buffer.from(await aPhoto(1))
  openid = (await claiming(school, graduates.lin)).openid
  now = school.now
  await school.stop()
  await cloud.prepare()
  await cloud.start(now)
})
afterAll(() => cloud.kill())

const student = (): ServerClient => serverClient(cloud.url, openid)
const restart = async (): Promise<void> => {
  // Longer than a dead instance holds a picture.
  now += 2 * MINUTE
  await cloud.start(now)
}
const finish = (upload: string) => student().must('proof.finish', { cohortId, upload })

/** Begins an upload and puts the picture. */
async function put(): Promise<string> {
  const { upload, path } = await student().must('proof.begin', { cohortId, slot })
  await student().upload(path, photo)
  return upload
}

/** How many pictures the owner sees, each of them whole. */
async function shown(): Promise<number> {
  const { pictures } = await student().must('proof.own', { cohortId })
  const [record] = (await student().must('me.get', {})).records
  expect(record?.proofs.map(({ id }) => id)).toEqual(Object.keys(pictures))
  for (const url of Object.values(pictures)) expect((await fetch(url)).status).toBe(200)
  return Object.keys(pictures).length
}

/** Sends the head and half of the bytes, and waits until the server has had time to take them. */
function halfAPicture(path: string): Promise<void> {
  const headers = { 'X-WX-OPENID': openid, 'content-length': String(photo.length) }
  const sent = request(`${cloud.url}/files/${path}`, { method: 'PUT', headers })
  sent.on('error', () => undefined)
  return new Promise((resolve) => {
    sent.write(photo.subarray(0, photo.length / 2), () => {
      setImmediate(resolve)
    })
  })
}

test('Killed while a picture is being uploaded, there is no picture; put again, it is taken in.', async () => {
  const { upload, path } = await student().must('proof.begin', { cohortId, slot })
  await halfAPicture(path)
  await cloud.kill()
  await restart()
  expect(await shown()).toBe(0)
  expect(school.files().has(path)).toBe(false)
  await expect(finish(upload)).rejects.toBeInstanceOf(Refused)
  await student().upload(path, photo)
  await finish(upload)
  expect(await shown()).toBe(1)
})

test('Killed at anything that finishing asks for, the picture is whole or not there, and finishing again takes it in.', async () => {
  const seen: number[] = []
  for (let nth = 1; nth <= MOST_KILLS; nth += 1) {
    // Pictures that were taken away count among the uploads until their files are deleted.
    await cloud.runTimer()
    // One that is not killed: every instance to be killed is warm.
    await finish(await put())
    for (const proof of Object.keys((await student().must('proof.own', { cohortId })).pictures))
      await student().must('proof.remove', { cohortId, proof })
    const upload = await put()
    if (!(await cloud.killAt(nth, 'files', () => finish(upload)))) break
    await restart()
    seen.push(await shown())
    await finish(upload)
    expect(await shown()).toBe(1)
  }
  // In a warm instance: the record, the hold, the picture's address, two files, the record again, the write; then
  // the picture stands, and what the phone sent is deleted.
  expect(seen).toEqual([0, 0, 0, 0, 0, 0, 0, 1])
}, 600_000)

test('When the sweeps are over, the storage holds what the record names and nothing else.', async () => {
  await cloud.kill()
  now += 40 * MINUTE
  await cloud.start(now)
  await cloud.runTimer()
  const inside = async (collection: string): Promise<unknown[]> => {
    const body = JSON.stringify({ collection, where: {} })
    return (await (
      await fetch(`${cloud.url}/functions/inside`, { method: 'POST', body })
    ).json()) as unknown[]
  }
  const records = (await inside('registrations')) as Registration[]
  const record = records.find(({ studentNo }) => studentNo === graduates.lin.studentNo)
  if (record === undefined) throw new Error('no record')
  const uses = ((await inside('proofUses')) as { _id: string }[]).map(({ _id }) => _id)
  const own = ([path]: readonly [string, unknown]) =>
    path !== 'qihang/mark' && !path.startsWith('audit/heads/')
  const files = new Map([...school.files()].filter(own))
  expect(evidenceFaults({ record, files, uses })).toEqual([])
  expect(await shown()).toBe(1)
})
