import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { demoCohort, demoPeople } from '../../scripts/demo-people'
import { serverClient } from '../../scripts/server-client'
import { eventually } from '../e2e/support/eventually'
import { command, root, StartedServer } from '../support/started-server'

/** `npm run audit`, as a process of its own beside a running server. */
const server = new StartedServer()

function audit(...args: string[]) {
  const done = spawnSync(process.execPath, command('audit', ...args), {
    cwd: root,
    env: server.environment,
    encoding: 'utf8',
  })
  return { status: done.status, stdout: done.stdout, stderr: done.stderr }
}

/** The file of a stored path, as the local storage keeps it. */
function bytesOf(stored: string): string {
  const folder = path.join(server.dataDir, 'files')
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.json'))) {
    const { path: at, blob } = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Record<
      string,
      string
    >
    if (at?.startsWith(stored) === true) return path.join(folder, blob ?? '')
  }
  throw new Error(`nothing is stored under ${stored}`)
}

beforeAll(async () => {
  await server.startFounded()
  // That somebody searched is a line; it is sealed by this run of the timer or by one of its own.
  const office = serverClient(server.url, demoPeople.office)
  await office.must('audit.search', { cohortId: demoCohort.id })
  await eventually(async () => {
    await fetch(`${server.url}/console/timers/timer`, { method: 'POST' })
    const { blocks, waitingSince } = await office.must('audit.state', {})
    return blocks > 0 && waitingSince === null
  }, 60_000)
}, 420_000)

afterAll(() => server.remove())

test('A chain that nobody touched ends with 0, and says how much was verified.', () => {
  const { status, stdout, stderr } = audit()
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^\d+ blocks, [1-9]\d* lines, 0 of them deleted by rule\nNothing was touched\.\n$/u)
})

test('A chain whose anchor names another end than it has ends with 1, and says where.', () => {
  writeFileSync(bytesOf('audit/heads/'), JSON.stringify({ number: 4_000, hash: 'of a longer chain' }))
  const { status, stdout } = audit()
  expect(status).toBe(1)
  expect(stdout).toContain('truncated  block 4000')
  expect(JSON.parse(audit('--json').stdout)).toContainEqual(
    expect.objectContaining({ found: 1, findings: [expect.objectContaining({ kind: 'truncated' })] }),
  )
})

test('Who may not read the audit is refused with 1; wrong words are told the right ones with 2.', () => {
  const refused = audit('--as', 'demo-student')
  expect([refused.status, refused.stdout]).toEqual([1, ''])
  expect(refused.stderr).toContain('notAllowed')
  const wrong = audit('--everything')
  expect(wrong.status).toBe(2)
  expect(wrong.stderr).toContain('Usage: npm run audit')
})
