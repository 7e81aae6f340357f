/**
 * `node scripts/run.mjs <name> [args]`: the one door of every npm script.
 * Plain JavaScript without dependencies, because it runs before anything is installed: it installs what is
 * missing, then hands over to scripts/<name>.ts. (npm's own pre-scripts are off: .npmrc denies all scripts
 * but the one that is asked for.)
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Says whether node_modules holds exactly what package-lock.json asks for (npm keeps its own record inside). */
function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const { '': _project, ...wanted } = readPackages(join(root, 'package-lock.json'))
  const present = readPackages(record)
  const isSame = (path) =>
    present[path]?.version === wanted[path]?.version && present[path]?.integrity === wanted[path]?.integrity
  // Optional packages are built for one platform each: most of them are rightly absent.
  const isAbsentRightly = (path) => !(path in present) && wanted[path].optional === true
  return (
    Object.keys(wanted).every((path) => isSame(path) || isAbsentRightly(path)) &&
    Object.keys(present).every((path) => path in wanted)
  )
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

/** Installs by the same npm that started us, so that a second npm on the PATH cannot change the outcome. */
function install() {
  console.error('Installing dependencies (npm ci) …')
  const npm = process.env.npm_execpath
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const done = npm
    ? spawnSync(process.execPath, [npm, ...options], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', options, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (done.status === 0) return
  console.error('Installing dependencies failed; nothing was run.')
  process.exit(done.status || 1)
}

const [name, ...args] = process.argv.slice(2)
const script = join('scripts', `${name}.ts`)
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Node 20 or newer is needed; this is ${process.versions.node}.`)
  process.exit(1)
}
if (!name || !existsSync(join(root, script))) {
  console.error(name ? `There is no ${script}.` : 'Usage: node scripts/run.mjs <name> [arguments]')
  process.exit(1)
}
if (!isInstalled()) install()

const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], { cwd: root, stdio: 'inherit' })
// Ctrl-C reaches the child by itself; we only must not leave before it has cleaned up.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => child.kill('SIGTERM'))
// npm dies of a SIGTERM without passing it on: an orphan here would keep the port and the data folder.
const parent = process.ppid
setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref()
child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
