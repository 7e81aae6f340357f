/**
 * `npx tsx test/bench/cloud.ts [graduates]`: submissions a second through the real SDK and the local cloud, with the
 * processor time of each call, beside what a hand-written SQLite program of the same writes does on the same disk.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Database } from 'node-sqlite3-wasm'
import { bound, cohortId, found, importRoster, staff } from '../support/cloud-founding'
import { manyGraduates } from '../support/cloud-graduates'
import { School, type Person } from '../support/cloud-school'

const SIDE_BY_SIDE = 8
const BINDS_A_MINUTE = 500

interface Measured {
  readonly name: string
  readonly perSecond: number
  /** Processor milliseconds of one, all threads together. */
  readonly cpu: number
}

async function measured(name: string, count: number, work: () => Promise<void> | void): Promise<Measured> {
  const cpuBefore = process.cpuUsage()
  const begun = performance.now()
  await work()
  const seconds = (performance.now() - begun) / 1000
  const { user, system } = process.cpuUsage(cpuBefore)
  return { name, perSecond: count / seconds, cpu: (user + system) / 1000 / count }
}

/** All of them, so many at the same time. */
async function sideBySide<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const left = [...items]
  const lane = async (): Promise<void> => {
    for (let item = left.pop(); item !== undefined; item = left.pop()) await work(item)
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lane))
}

/** One read and one guarded, durable write of a document of the same size: what nothing can be faster than. */
function handWritten(
  file: string,
  { count, document }: { count: number; document: string },
): Promise<Measured[]> {
  const database = new Database(file)
  for (const pragma of ['locking_mode=EXCLUSIVE', 'journal_mode=WAL', 'synchronous=FULL'])
    database.exec(`PRAGMA ${pragma}`)
  database.exec('CREATE TABLE d (id INTEGER PRIMARY KEY, rev INTEGER, body TEXT)')
  const insert = database.prepare('INSERT INTO d VALUES (?, 1, ?)')
  database.exec('BEGIN')
  for (let id = 0; id < count; id += 1) insert.run([id, document])
  database.exec('COMMIT')
  const select = database.prepare('SELECT rev, body FROM d WHERE id = ?')
  const update = database.prepare('UPDATE d SET rev = rev + 1, body = ? WHERE id = ? AND rev = ?')
  const writeAll = (grouped: number) => () => {
    for (let id = 0; id < count; id += 1) {
      if (id % grouped === 0) database.exec('BEGIN')
      const row = select.get([id]) as { rev: number; body: string }
      update.run([JSON.stringify(JSON.parse(row.body)), id, row.rev])
      if (id % grouped === grouped - 1 || id === count - 1) database.exec('COMMIT')
    }
  }
  const bounds = Promise.all([measured('SQLite by hand, one commit each', count, writeAll(1))]).then(
    async (each) => [
      ...each,
      await measured(`SQLite by hand, ${String(SIDE_BY_SIDE)} to a commit`, count, writeAll(SIDE_BY_SIDE)),
    ],
  )
  return bounds.finally(() => {
    for (const statement of [insert, select, update]) statement.finalize()
    database.close()
  })
}

async function main(): Promise<void> {
  const count = Number(process.argv[2] ?? 400)
  const school = new School()
  await school.open()
  try {
    await found(school, false)
    const rows = manyGraduates(count)
    await importRoster(school, { by: school.as(staff.office), cohort: cohortId, rows })
    const students: Person[] = []
    for (const [index, graduate] of rows.entries()) {
      if (index % BINDS_A_MINUTE === 0) school.pass(60_000)
      students.push(await bound(school, graduate))
    }
    const results = [
      await measured('me.get', count, () => sideBySide(students, (one) => one.must('me.get', {}))),
      await measured('source.submit', count, () =>
        sideBySide(students, (one) => one.must('source.submit', { cohortId })),
      ),
      await measured('source.withdraw', count, () =>
        sideBySide(students, (one) => one.must('source.withdraw', { cohortId })),
      ),
    ]
    const document = JSON.stringify(await school.registration(rows[0]?.studentNo ?? ''))
    const file = join(school.dataDir, 'by-hand.sqlite')
    const bounds = await handWritten(file, { count, document })
    rmSync(file, { force: true })
    print([...results, ...bounds], document.length)
  } finally {
    await school.close()
  }
}

function print(results: readonly Measured[], bytes: number): void {
  process.stdout.write(
    `a registration has ${String(bytes)} characters; ${String(SIDE_BY_SIDE)} callers side by side\n`,
  )
  for (const { name, perSecond, cpu } of results)
    process.stdout.write(
      `${name.padEnd(36)} ${perSecond.toFixed(0).padStart(6)} /s  ${cpu.toFixed(2).padStart(7)} ms CPU each\n`,
    )
}

void main()
