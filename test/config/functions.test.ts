import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BuiltFunction, buildFunctions } from '../../config/functions'
import { leanModules } from '../../config/lean-modules'

const fixture = `
  import cloud from 'wx-server-sdk'
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
  export const main = () => ({ openid: cloud.getWXContext().OPENID, ready: typeof cloud.database().collection })
`

let temp: string
let ours: BuiltFunction[]
let tiny: BuiltFunction

beforeAll(async () => {
  temp = mkdtempSync(join(tmpdir(), 'qihang-functions-'))
  const sourceDir = join(temp, 'source')
  mkdirSync(join(sourceDir, 'tiny', 'assets'), { recursive: true })
  writeFileSync(join(sourceDir, 'tiny', 'index.ts'), fixture)
  writeFileSync(join(sourceDir, 'tiny', 'config.json'), '{"triggers":[]}')
  writeFileSync(join(sourceDir, 'tiny', 'assets', 'note.txt'), 'kept')
  mkdirSync(join(sourceDir, 'no-function'))
  const fixtures = await buildFunctions({ outDir: join(temp, 'fixtures'), minify: true, sourceDir })
  expect(fixtures.map(({ name }) => name)).toEqual(['tiny'])
  const [built] = fixtures
  if (!built) throw new Error('The fixture was not built.')
  tiny = built
  ours = await buildFunctions({ outDir: join(temp, 'ours'), minify: true })
})

afterAll(() => {
  rmSync(temp, { recursive: true, force: true })
})

/** Evaluates in a fresh process outside the project, where no node_modules can help a bundle out. */
function evaluate(expression: string, env: NodeJS.ProcessEnv = {}): unknown {
  const script = `Promise.resolve(${expression}).then((value) => console.log(JSON.stringify(value)))`
  const output = execFileSync(process.execPath, ['-e', script], { cwd: temp, env, encoding: 'utf8' })
  return JSON.parse(output)
}

function foreignRequires({ dir }: BuiltFunction): string[] {
  const bundle = readFileSync(join(dir, 'index.js'), 'utf8')
  const required = [...bundle.matchAll(/\brequire\("([^"]+)"\)/g)].map((match) => match[1] ?? '')
  return required.filter((name) => !builtinModules.includes(name.replace(/^node:/, '')))
}

/** What a deployment's console sets; a function without its keys refuses to start. */
const key = Buffer.alloc(32, 7).toString('base64')
const keys = { QIHANG_SEAL_KEYS: `k1:${key}`, QIHANG_FINGERPRINT_KEY: key, QIHANG_TICKET_KEY: key }

it('every function is a folder that loads by itself and exports main', () => {
  expect(ours.map(({ name }) => name)).toEqual(['api', 'files', 'timer'])
  for (const built of [tiny, ...ours]) {
    expect(foreignRequires(built)).toEqual([])
    expect(evaluate(`typeof require(${JSON.stringify(built.dir)}).main`, keys)).toBe('function')
  }
})

it('a function without its keys does not start', () => {
  for (const built of ours) {
    const load = `(() => { try { require(${JSON.stringify(built.dir)}); return 'started' } catch (e) { return e.message } })()`
    expect(evaluate(load)).toBe('QIHANG_SEAL_KEYS must be 32 bytes in base64')
  }
})

it.each(['api', 'timer'])('%s stays small enough to start fast', (name) => {
  const bytes = ours.find((built) => built.name === name)?.bytes
  expect(bytes).toBeLessThanOrEqual(1.2 * 1024 * 1024)
})

it('the SDK in a bundle still answers who is calling and reaches the database', () => {
  const identity = {
    WX_CONTEXT_KEYS: 'WX_OPENID',
    WX_OPENID: 'oStudent',
    TCB_ENV: 'test',
    SCF_NAMESPACE: 'test',
  }
  const answer = evaluate(`require(${JSON.stringify(tiny.dir)}).main()`, identity)
  expect(answer).toEqual({ openid: 'oStudent', ready: 'function' })
})

it('every stub still stands for something the SDK loads', () => {
  for (const { stub } of leanModules) expect(tiny.inputs).toContain(`config/lean/${stub}`)
})

it('config.json and assets travel along, and package.json asks for nothing', () => {
  expect(readFileSync(join(tiny.dir, 'config.json'), 'utf8')).toBe('{"triggers":[]}')
  expect(readFileSync(join(tiny.dir, 'assets', 'note.txt'), 'utf8')).toBe('kept')
  expect(JSON.parse(readFileSync(join(tiny.dir, 'package.json'), 'utf8'))).toMatchObject({
    name: 'tiny',
    main: 'index.js',
    dependencies: {},
  })
})
