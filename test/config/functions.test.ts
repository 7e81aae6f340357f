import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

/** Packages that a bundle asks for when it is loaded or later, each once. */
function foreignRequires({ dir }: BuiltFunction): string[] {
  const bundle = readFileSync(join(dir, 'index.js'), 'utf8')
  const required = [...bundle.matchAll(/\b(?:require|import)\("([^"]+)"\)/g)].map((match) => match[1] ?? '')
  const foreign = required.filter((name) => !builtinModules.includes(name.replace(/^node:/, '')))
  return [...new Set(foreign)].sort()
}

const packageOf = ({ dir }: BuiltFunction): { dependencies: Record<string, string> } =>
  JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }

/** What the platform installs on deployment: here it lies beside the project. */
const nodeModules = join(__dirname, '..', '..', 'node_modules')
const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(join(nodeModules, name, 'package.json'), 'utf8')) as { version: string }).version

/** What a deployment's console sets; a function without its keys refuses to start. */
const key = Buffer.alloc(32, 7).toString('base64')
const keys = {
  QIHANG_SEAL_KEYS: `k1:${key}`,
  QIHANG_FINGERPRINT_KEYS: `f1:${key}`,
  QIHANG_TICKET_KEY: key,
  QIHANG_REPORT_KEY: key,
  QIHANG_AUDIT_KEYS: `a1:${key}`,
  QIHANG_REPORT_URL: 'https://check.example/report',
}

/** Pictures and papers need packages that cannot be bundled; nothing else does. */
const outside: Readonly<Record<string, readonly string[]>> = { files: ['fontkit', 'pdfkit', 'sharp'] }

it('every function is a folder that loads by itself and exports main', () => {
  expect(ours.map(({ name }) => name)).toEqual(['api', 'files', 'report', 'timer'])
  for (const built of [tiny, ...ours]) {
    const installed = outside[built.name] ?? []
    expect(foreignRequires(built)).toEqual(installed)
    const env = installed.length === 0 ? keys : { ...keys, NODE_PATH: nodeModules }
    expect(evaluate(`typeof require(${JSON.stringify(built.dir)}).main`, env)).toBe('function')
  }
})

it('a function names exactly the packages that it needs installed, in the versions that were tested', () => {
  for (const built of [tiny, ...ours]) {
    const needed = foreignRequires(built).map((name): [string, string] => [name, versionOf(name)])
    expect(packageOf(built).dependencies).toEqual(Object.fromEntries(needed))
  }
})

it('the fonts of the papers travel with the function that makes papers, and with no other', () => {
  const fonts = ['NotoSansSC_400Regular.ttf', 'NotoSansSC_500Medium.ttf']
  for (const { name, dir } of ours) {
    const assets = existsSync(join(dir, 'assets')) ? readdirSync(join(dir, 'assets')) : []
    expect(assets.filter((file) => file.endsWith('.ttf')).sort()).toEqual(name === 'files' ? fonts : [])
  }
})

it('a function without its keys does not start', () => {
  for (const built of ours) {
    const env = outside[built.name] === undefined ? {} : { NODE_PATH: nodeModules }
    const load = `(() => { try { require(${JSON.stringify(built.dir)}); return 'started' } catch (e) { return e.message } })()`
    expect(evaluate(load, env)).toBe('QIHANG_SEAL_KEYS must be 32 bytes in base64')
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

it('config.json and assets travel along, and package.json names the function', () => {
  expect(readFileSync(join(tiny.dir, 'config.json'), 'utf8')).toBe('{"triggers":[]}')
  expect(readFileSync(join(tiny.dir, 'assets', 'note.txt'), 'utf8')).toBe('kept')
  expect(JSON.parse(readFileSync(join(tiny.dir, 'package.json'), 'utf8'))).toMatchObject({
    name: 'tiny',
    main: 'index.js',
    dependencies: {},
  })
})
