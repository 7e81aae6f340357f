import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCloud, type Cloud, type DatabaseSpec } from '../../localcloud'
import { demoCohort, demoPeople } from '../../scripts/demo-people'
import { foundDemoSchool } from '../../scripts/demo-school'
import { serverClient } from '../../scripts/server-client'
import { schoolFunctions } from '../support/cloud-functions'
import { environment } from '../support/cloud-school'

/** The demo school when its founding is broken off: it says so, and begun again it ends whole. */
const root = join(__dirname, '..', '..')
const phases = ['source', 'destination', 'confirmation', 'change', 'review:counselor', 'review:office']
let folder = ''
let cloud: Cloud

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'demo-school-'))
  const functionsDir = join(folder, 'functions')
  await schoolFunctions(functionsDir)
  const spec = readFileSync(join(root, 'cloudfunctions', 'database.json'), 'utf8')
  const database = JSON.parse(spec) as DatabaseSpec
  const dataDir = join(folder, 'cloud')
  cloud = await startCloud({ dataDir, functionsDir, database, env: environment, autoTimers: false })
}, 60_000)

afterEach(async () => {
  await cloud.stop()
  rmSync(folder, { recursive: true, force: true })
})

const found = () =>
  foundDemoSchool({
    server: cloud.url,
    dataDir: folder,
    firstAdminSecret: environment.QIHANG_FIRST_ADMIN_SECRET,
    now: cloud.clock.now(),
    say: () => undefined,
  })

/** Arms a fault, or disarms them all. */
async function fault(method: 'POST' | 'DELETE', body?: object): Promise<void> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  await fetch(`${cloud.url}/console/faults`, { method, ...sent })
}

async function cohort(): Promise<{ readonly rev: number; readonly windows: Record<string, unknown> }> {
  const event = { collection: 'cohorts', where: { _id: demoCohort.id } }
  const { result } = await cloud.invoke('inside', { event })
  const [stored] = result as { rev: number; windows: Record<string, unknown> }[]
  if (stored === undefined) throw new Error('no cohort')
  return stored
}

test.each([
  ['before it is stored', false, []],
  ['after it was stored, and its answer was lost', true, ['source']],
])(
  'A window that is refused %s ends the founding loudly; founded again, all six windows are open, everybody is counted and has somebody to ask.',
  async (_, after, standing) => {
    const action = 'database.modifyDocument'
    await fault('POST', { collection: 'cohorts', action, code: 'EXCEED_REQUEST_LIMIT', after })
    await expect(found()).rejects.toThrow('window.save was refused: busy')
    expect(Object.keys((await cohort()).windows)).toEqual(standing)
    await fault('DELETE')

    await found()
    const { windows } = await cohort()
    expect(Object.keys(windows).sort()).toEqual([...phases].sort())
    const now = cloud.clock.now()
    for (const phase of phases) {
      const { opensAt, closesAt } = windows[phase] as { opensAt: number; closesAt: number }
      expect([opensAt < now, closesAt > now]).toEqual([true, true])
    }
    const { result } = await cloud.invoke('inside', { event: { collection: 'tallies', where: {} } })
    const tallies = result as { dirty: boolean; source: { unbound: number } }[]
    expect(tallies.map(({ dirty }) => dirty)).not.toContain(true)
    expect(tallies.reduce((sum, { source }) => sum + source.unbound, 0)).toBe(2944)

    // The demo student has somebody to ask: of the class, the college and the office.
    const student = serverClient(cloud.url, demoPeople.student)
    const cohortId = demoCohort.id
    await student.must('identity.bind', { cohortId, studentNo: '2303010007', documentNo: '11195X' })
    const { counselor, college, office } = await student.must('contact.list', { cohortId })
    expect([counselor.length, college.length, office.length]).toEqual([1, 1, 2])
  },
  120_000,
)

test('A post that is refused ends the founding loudly, and the school is not marked as founded.', async () => {
  await fault('POST', {
    collection: 'staff',
    action: 'database.insertDocument',
    code: 'EXCEED_REQUEST_LIMIT',
    times: 100,
  })
  await expect(found()).rejects.toThrow('busy')
  expect(existsSync(join(folder, 'demo-school.json'))).toBe(false)
})
