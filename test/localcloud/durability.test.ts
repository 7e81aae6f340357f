import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { type Document, FolderInUse, openEngine, startCloud } from '../../localcloud'
import { type Sdk } from './support/sdk'
import { functionsDir, temporaryFolder } from './support/test-cloud'

const KILLS = 20
const WRITERS = 8
const INDEX = { name: 'by_key', unique: true, fields: [{ path: 'key', order: 1 as const }] }

const folder = temporaryFolder()
const root = join(__dirname, '..', '..')
const script = join(folder, 'cloud-process.cjs')
const bundles = join(folder, 'functions')

beforeAll(() => {
  // Bundled once, because loading TypeScript anew for every kill would be most of the time of this test.
  buildSync({
    entryPoints: [join(__dirname, 'support', 'cloud-process.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    packages: 'external',
    define: { __dirname: JSON.stringify(join(root, 'localcloud', 'functions')) },
  })
  // The function bundled as it would be deployed: its start, too, is paid for after every kill.
  buildSync({
    entryPoints: [join(functionsDir, 'sdk', 'index.js')],
    outfile: join(bundles, 'sdk', 'index.js'),
    bundle: true,
    minify: true,
    platform: 'node',
  })
})

/** Starts a cloud in a process of its own; answers the process and the address it serves. */
async function startProcess(dataDir: string): Promise<{ process: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [script, dataDir, bundles], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { NODE_PATH: join(root, 'node_modules') },
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { process: child, url: line.toString().trim() }
}

/** Adds a document, or moves its revision on by one: three fields that must always agree. */
const write = async ({ db, _, input }: Sdk<{ id: string; rev: number }>) => {
  const things = db.collection('things')
  const body = 'x'.repeat(2000)
  if (input.rev === 1)
    return things.add({
      data: { _id: input.id, key: input.id, rev: 1, history: [1], body },
    })
  const data = { rev: _.inc(1), history: _.push(input.rev), body }
  const { stats } = await things.where({ _id: input.id, rev: input.rev - 1 }).update({ data })
  if (stats.updated !== 1) throw new Error(`revision ${input.rev} of ${input.id} found no predecessor`)
}

async function acknowledged(url: string, input: { id: string; rev: number }): Promise<boolean> {
  try {
    const body = JSON.stringify({ step: write.toString(), input })
    const response = await fetch(`${url}/functions/sdk`, { method: 'POST', body })
    const answer = (await response.json()) as { error?: { errMsg: string } }
    if (answer.error) throw new RangeError(answer.error.errMsg)
    return response.ok
  } catch (error) {
    // The cloud was killed under this call; a refusal of the database, however, is a failure of the test.
    if (error instanceof RangeError) throw error
    return false
  }
}

function checkStored(dataDir: string, kept: ReadonlyMap<string, number>): number {
  const engine = openEngine({ file: join(dataDir, 'database.sqlite') })
  const stored = new Map(engine.find('things').map((document) => [document['_id'], document]))
  for (const [id, rev] of kept) expect([id, Number(stored.get(id)?.['rev']) >= rev]).toEqual([id, true])
  for (const { _id, rev, history, body } of stored.values()) {
    expect(history).toEqual(Array.from({ length: Number(rev) }, (_unused, index) => index + 1))
    expect(body).toHaveLength(2000)
    expect(engine.find('things', { key: _id })).toHaveLength(1)
  }
  for (const [id, document] of stored) latest.set(String(id), document)
  engine.close()
  return stored.size
}

const latest = new Map<string, Document>()

it(`loses no acknowledged write and leaves no half document in ${KILLS} kills`, async () => {
  const dataDir = join(folder, 'killed')
  const kept = new Map<string, number>()
  let acknowledgements = 0
  for (let round = 0; round < KILLS; round += 1) {
    const cloud = await startProcess(dataDir)
    const exited = once(cloud.process, 'exit')
    // Each round is killed at another moment of the writing.
    const enough = 8 + round
    let done = 0
    const writer = async (number: number) => {
      for (let step = 0; ; step += 1) {
        const id = `w${number}-${round % 3}-${step % 4}`
        const rev = Number(latest.get(id)?.['rev'] ?? 0) + 1
        if (!(await acknowledged(cloud.url, { id, rev }))) return
        latest.set(id, { rev })
        kept.set(id, rev)
        done += 1
        if (done >= enough) cloud.process.kill('SIGKILL')
      }
    }
    await Promise.all(Array.from({ length: WRITERS }, (_unused, number) => writer(number)))
    await exited
    acknowledgements += done
    expect(checkStored(dataDir, kept)).toBeGreaterThanOrEqual(kept.size)
  }
  expect(acknowledgements).toBeGreaterThanOrEqual(KILLS * 8)
}, 120_000)

describe('the owner of a data folder', () => {
  const options = (dataDir: string) => ({
    dataDir,
    functionsDir,
    database: { collections: { things: { indexes: [INDEX] } } },
    autoTimers: false,
  })

  it('is alone: a second start is refused, in the same process and in another', async () => {
    const dataDir = join(folder, 'owned')
    const cloud = await startCloud(options(dataDir))
    await expect(startCloud(options(dataDir))).rejects.toBeInstanceOf(FolderInUse)
    await cloud.stop()
    const other = await startProcess(dataDir)
    await expect(startCloud(options(dataDir))).rejects.toMatchObject({
      name: 'FolderInUse',
      pid: other.process.pid,
    })
    other.process.kill('SIGKILL')
    await once(other.process, 'exit')
    const successor = await startCloud(options(dataDir))
    await successor.stop()
  })

  it('gives the folder up when it cannot start', async () => {
    const dataDir = join(folder, 'failed')
    const other = await startCloud(options(join(folder, 'other')))
    await expect(startCloud({ ...options(dataDir), port: other.port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    })
    const cloud = await startCloud(options(dataDir))
    await cloud.stop()
    await other.stop()
  })

  it('takes over the locks that a killed process left behind', async () => {
    const dataDir = join(folder, 'stale')
    mkdirSync(join(dataDir, 'database.sqlite.lock'), { recursive: true })
    writeFileSync(join(dataDir, 'owner.pid'), '999999999')
    const cloud = await startCloud(options(dataDir))
    await cloud.stop()
  })

  it('keeps documents, indexes and files over a restart', async () => {
    const dataDir = join(folder, 'kept')
    const first = await startCloud(options(dataDir))
    const call = async (url: string, step: string): Promise<unknown> =>
      (await fetch(`${url}/functions/sdk`, { method: 'POST', body: JSON.stringify({ step }) })).json()
    await call(first.url, '({ db }) => db.collection("things").add({ data: { _id: "a", key: 1 } })')
    await fetch(`${first.url}/files/a.txt`, { method: 'PUT', body: 'kept', headers: { 'x-wx-openid': 'o' } })
    await first.stop()
    const second = await startCloud(options(dataDir))
    expect(
      await call(second.url, '({ db }) => db.collection("things").add({ data: { key: 1 } })'),
    ).toMatchObject({ error: { errMsg: expect.stringContaining('E11000') as string } })
    const read =
      '({ cloud }) => cloud.downloadFile({ fileID: "cloud://local-env.6c6f-local-env/a.txt" }).then((r) => String(r.fileContent))'
    expect(await call(second.url, read)).toEqual({ value: 'kept' })
    await second.stop()
  })
})
