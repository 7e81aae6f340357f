import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { contract } from '../../domain/contract/contract'
import { demoGraduates } from '../../scripts/demo-graduates'
import { demoCohort, demoPeople } from '../../scripts/demo-people'
import { serverClient } from '../../scripts/server-client'
import { command, root, StartedServer } from '../support/started-server'

/** The commands a newcomer types first, as processes of their own on a data folder of their own. */
const fixture = 'test/fixtures/roster.xlsx'
const server = new StartedServer()

function run(script: string, ...args: string[]) {
  const done = spawnSync(process.execPath, command(script, ...args), {
    cwd: root,
    env: server.environment,
    encoding: 'utf8',
  })
  return { status: done.status, stdout: done.stdout, stderr: done.stderr }
}

let first = ''
beforeAll(async () => {
  first = await server.start()
}, 420_000)

afterAll(() => server.remove())

test('The first start says its address, who may sign in and what to try, and founds the school.', () => {
  expect(first).toContain(server.url)
  expect(first).toContain('demo-counselor')
  expect(first).toContain('2944 graduates')
  expect(first).not.toMatch(/\d{15}/u)
})

test('The console lists every call with JSON Schemas of input and output.', async () => {
  const answer = await fetch(`${server.url}/console/contract`)
  const { calls } = (await answer.json()) as {
    calls: Record<string, { on: string; input: object; output: object }>
  }
  expect(Object.keys(calls).sort()).toEqual(Object.keys(contract).sort())
  for (const { on, input, output } of Object.values(calls)) {
    expect(['api', 'files']).toContain(on)
    expect(Object.keys(input).length).toBeGreaterThan(1)
    expect(output).toMatchObject({ type: 'object' })
  }
  expect(calls['source.submit']?.input).toMatchObject({
    type: 'object',
    required: ['cohortId'],
    additionalProperties: false,
  })
})

test('The walk tells the main job to its end and exits with 0.', () => {
  const { status, stdout, stderr } = run('walk')
  expect([status, stderr]).toEqual([0, ''])
  for (const word of [
    'identity.bind',
    'source.submit',
    'review.return',
    'refused: seenLatest',
    'destination.confirm',
  ])
    expect(stdout).toContain(word)
  expect(stdout).toContain('The walk is over')
  expect(stdout).not.toMatch(/\d{15}/u)
}, 60_000)

test('A walk without a server says so, tells what to start, and exits with 1.', () => {
  const { status, stderr } = spawnSync(process.execPath, command('walk'), {
    cwd: root,
    env: { ...server.environment, QIHANG_SERVER: 'http://127.0.0.1:9' },
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stderr).toContain('npm start')
  expect(stderr).not.toContain('    at ')
})

test('A roster can be tried by hand, without a page: put there, then imported by whoever brought it.', async () => {
  const put = await fetch(`${server.url}/files/rosters/by-hand.xlsx`, {
    method: 'PUT',
    headers: { 'X-WX-OPENID': demoPeople.office },
    body: new Uint8Array(readFileSync(path.join(root, fixture))),
  })
  const { fileID } = (await put.json()) as { fileID: string }
  const office = serverClient(server.url, demoPeople.office)
  const asked = { fileID, cohortId: demoCohort.id, cursor: null }
  expect(await office.must('roster.import', asked)).toMatchObject({ created: 0 })
})

test('A dry run of the roster finds every fault of the truth file by row, code and level, and no other.', () => {
  const { status, stdout } = run('roster', fixture, '--cohort', demoCohort.id, '--dry-run', '--json')
  interface Truth {
    total: number
    rows: { row: number; faults: { code: string; level: string }[] }[]
    counts: { importable: number }
  }
  const truth = JSON.parse(readFileSync(path.join(root, 'test/fixtures/roster.truth.json'), 'utf8')) as Truth
  const report = JSON.parse(stdout) as {
    total: number
    importable: number
    issues: { row: number; code: string; level: string }[]
  }
  expect([status, report.total, report.importable]).toEqual([0, truth.total, truth.counts.importable])
  const wanted = truth.rows.flatMap(({ row, faults }) =>
    faults
      .filter(({ level }) => level !== 'clean')
      .map(({ code, level }) => `${String(row)} ${code} ${level}`),
  )
  const found = report.issues.map(({ row, code, level }) => `${String(row)} ${code} ${level}`)
  expect(found.sort()).toEqual(wanted.sort())
}, 60_000)

test('An acknowledged submission is there after kill -9 and another start, which founds nothing again.', async () => {
  const cohortId = demoCohort.id
  const row = (await demoGraduates())[7]
  if (row === undefined) throw new Error('not so many in the fixture')
  const student = serverClient(server.url, 'phone-before-the-crash')
  await student.must('identity.bind', {
    cohortId,
    studentNo: row.studentNo,
    documentNo: row.documentNo.slice(-6),
  })
  const claims = { mobile: '13800001111', address: '东山街道桑梅中路16号1栋302' }
  await student.must('source.save', { cohortId, claims })
  const receipt = await student.must('source.submit', { cohortId })
  await server.stop('SIGKILL')

  const said = await server.start()
  expect(said).toContain(server.url)
  expect(said).not.toContain('importing')
  const [record] = (await student.must('me.get', {})).records
  expect(record?.source).toMatchObject({
    status: 'inReview',
    seen: { round: receipt.round, digest: receipt.digest },
  })
}, 120_000)

test('Asked to stop, the server ends with 0 and lets go of its folder.', async () => {
  expect(await server.stop('SIGTERM')).toEqual([0, null])
  expect(await server.start()).toContain(server.url)
}, 60_000)
