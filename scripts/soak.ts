import { execFileSync, fork, type ChildProcess } from 'node:child_process'
import { appendFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDeskSchool } from '../test/support/histories/desk-school'
import { openSchool, type School } from '../test/support/histories/open-school'
import { violationsOf } from '../test/support/histories/invariants'
import type { Plan } from '../test/support/histories/plan'
import { runHistory } from '../test/support/histories/run-history'
import { planFor } from '../test/support/histories/seeds'
import { brokenHistory, toldOf } from '../test/support/histories/tell-history'

const table = join(__dirname, '..', 'docs', 'soak.md')

/** What one process found in its part of the seeds. */
interface Part {
  readonly histories: number
  readonly operations: number
  readonly writes: number
  readonly lostRaces: number
  readonly faults: number
  readonly broken: readonly string[]
}

/** How often a process reports. */
const REPORT = 250
const MOST_BROKEN = 3

/**
 * `npm run soak [-- --kind desk|spine --histories 100000 --from 1 --processes 2 --record]`: the seeded histories
 * of test/histories, many more of them. With `--record` the result becomes a dated row of docs/soak.md.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      kind: { type: 'string', default: 'desk' },
      histories: { type: 'string', default: '100000' },
      from: { type: 'string', default: '1' },
      processes: { type: 'string', default: String(cpus().length) },
      record: { type: 'boolean', default: false },
    },
  })
  const [histories, from, processes] = [values.histories, values.from, values.processes].map(Number)
  if (![histories, from, processes].every((count) => Number.isInteger(count) && (count ?? 0) > 0))
    throw new Error('--histories, --from and --processes are whole numbers above 0')
  const kind = kindOf(values.kind)
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const started = Date.now()
  const found = await inProcesses({
    kind,
    histories: histories ?? 1,
    from: from ?? 1,
    processes: processes ?? 1,
  })
  const seconds = Math.round((Date.now() - started) / 1000)
  const took = `${String(seconds)} s, ${String(processes)} processes`
  const row = rowOf(found, { kind, commit, from: from ?? 1, took })
  process.stdout.write(`\n${row}\n`)
  if (values.record) await appendFile(table, `${row}\n`)
  for (const told of found.broken.slice(0, MOST_BROKEN)) process.stdout.write(`\n${told}\n`)
  process.exitCode = found.broken.length === 0 ? 0 : 1
}

type Kind = Plan['kind']

function kindOf(text: string | undefined): Kind {
  if (text === 'desk' || text === 'spine') return text
  throw new Error('--kind is desk or spine')
}

const schools: Readonly<Record<Kind, () => School | Promise<School>>> = {
  desk: openDeskSchool,
  spine: openSchool,
}

interface Wanted {
  readonly kind: Kind
  readonly histories: number
  readonly from: number
  readonly processes: number
}

/** Every process takes each so-manieth seed, so that all are done at about the same time. */
async function inProcesses({ kind, histories, from, processes }: Wanted): Promise<Part> {
  const parts = new Map<number, Part>()
  const children = Array.from({ length: processes }, (_, index) => {
    const seeds = [from + index, from + histories - 1, processes].map(String)
    const child = fork(__filename, seeds, { env: { ...process.env, SOAK_PART: kind } })
    child.on('message', (part: Part) => {
      parts.set(index, part)
      const { histories: done, broken } = sumOf(parts)
      process.stdout.write(
        `\r${String(done)} of ${String(histories)} histories, ${String(broken.length)} broken`,
      )
    })
    return ended(child)
  })
  await Promise.all(children)
  return sumOf(parts)
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`a soaking process ended with ${String(code)}`))
    })
  })

const nothing: Part = { histories: 0, operations: 0, writes: 0, lostRaces: 0, faults: 0, broken: [] }

const sumOf = (parts: ReadonlyMap<number, Part>): Part => [...parts.values()].reduce(plus, nothing)

const plus = (a: Part, b: Part): Part => ({
  histories: a.histories + b.histories,
  operations: a.operations + b.operations,
  writes: a.writes + b.writes,
  lostRaces: a.lostRaces + b.lostRaces,
  faults: a.faults + b.faults,
  broken: [...a.broken, ...b.broken],
})

function rowOf(
  { histories, operations, writes, lostRaces, faults, broken }: Part,
  {
    kind,
    commit,
    from,
    took,
  }: { readonly kind: Kind; readonly commit: string; readonly from: number; readonly took: string },
): string {
  const count = (value: number): string => value.toLocaleString('en')
  const cells = [
    new Date().toISOString().slice(0, 10),
    commit,
    kind,
    `${count(from)}–${count(from + histories - 1)}`,
    ...[histories, operations, writes, lostRaces, faults, broken.length].map(count),
    `${took}, Node ${process.versions.node}`,
  ]
  return `| ${cells.join(' | ')} |`
}

/** One part, in a process of its own: reports as it goes. */
async function soak(kind: Kind, [first, last, step]: readonly [number, number, number]): Promise<void> {
  const school = await schools[kind]()
  let part = nothing
  for (let seed = first; seed <= last; seed += step) {
    const history = await runHistory(school, planFor[kind](seed))
    const { operations, versions } = history
    const isLost = ({ collection, kind, answer }: (typeof operations)[number]): boolean =>
      collection === 'registrations' && kind === 'update' && answer === '0'
    part = plus(part, {
      histories: 1,
      operations: operations.length,
      writes: versions.length,
      lostRaces: operations.filter(isLost).length,
      faults: operations.filter(({ fault }) => fault !== null).length,
      broken: violationsOf(history).length === 0 ? [] : [await toldAgain(kind, seed)],
    })
    if (part.histories % REPORT === 0) process.send?.(part)
    if (part.broken.length >= MOST_BROKEN) break
  }
  await new Promise<void>((resolve) => {
    if (process.send === undefined) resolve()
    else process.send(part, () => resolve())
  })
  process.disconnect()
}

async function toldAgain(kind: Kind, seed: number): Promise<string> {
  const broken = await brokenHistory(await schools[kind](), planFor[kind](seed))
  return broken === null ? `seed ${String(seed)} tells another history each time` : toldOf(broken)
}

const [first = 1, last = 1, step = 1] = process.argv.slice(2).map(Number)
const part = process.env['SOAK_PART']
const work = part === undefined ? main() : soak(kindOf(part), [first, last, step])
work.catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
