import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export type PagesTarget = 'h5' | 'weapp'

const root = resolve(__dirname, '..')
/** What a build depends on. */
const sources = ['src', 'domain', 'config/index.ts', 'babel.config.cjs', 'package-lock.json']

/**
 * Builds the pages for a target unless the last build was made from the same files; answers the folder. Two
 * processes that ask at once build once: the second waits.
 */
export async function buildPages(target: PagesTarget, say: (line: string) => void): Promise<string> {
  const folder = join(root, 'dist', target)
  const stamp = join(root, 'dist', `${target}.stamp`)
  const wanted = await digestOfSources()
  await locked(target, async () => {
    if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return
    say(`building the pages (${target}) …`)
    // Beside what is in use: a running server goes on serving the old pages until the new ones are whole.
    const next = `${folder}.next`
    await rm(next, { recursive: true, force: true })
    await runTaro(target, next)
    await rm(folder, { recursive: true, force: true })
    await rename(next, folder)
    await writeFile(stamp, wanted)
  })
  return folder
}

/** Variables that are written into the pages (config/index.ts): another value is another build. */
const builtIn = ['QIHANG_CLOUD_ENV', 'QIHANG_NOTICE_TEMPLATES'] as const

/** What the pages are made of, as one word. */
export async function digestOfSources(): Promise<string> {
  const hash = createHash('sha256')
  for (const name of builtIn) hash.update(`${name}=${process.env[name] ?? ''}`).update('\0')
  for (const source of sources) {
    for (const file of await filesBelow(join(root, source))) {
      hash.update(file.slice(root.length)).update('\0')
      hash.update(await readFile(file)).update('\0')
    }
  }
  return hash.digest('hex')
}

async function filesBelow(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path]
  const entries = await readdir(path, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** One builder at a time, also among the workers of a test run. */
async function locked(target: PagesTarget, work: () => Promise<void>): Promise<void> {
  const lock = join(root, 'dist', `${target}.lock`)
  await mkdir(join(root, 'dist'), { recursive: true })
  while (!(await taken(lock))) await pause(200)
  try {
    await work()
  } finally {
    await rm(lock, { force: true })
  }
}

/** The lock is a file that holds its owner's process number: one whose owner has died counts for nothing. */
async function taken(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    const owner = Number(await readFile(lock, 'utf8').catch(() => ''))
    if (owner > 0 && !isAlive(owner)) await rm(lock, { force: true })
    return false
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Taro's own command line; `--no-check` leaves out a check of the configuration that asks a far server. */
function runTaro(target: PagesTarget, outDir: string): Promise<void> {
  const taro = join(root, 'node_modules', '@tarojs', 'cli', 'bin', 'taro')
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [taro, 'build', '--type', target, '--no-check'], {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        QIHANG_PAGES_OUT: relative(root, outDir),
        BROWSERSLIST_IGNORE_OLD_DATA: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const lines: string[] = []
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => lines.push(chunk.toString('utf8')))
    child.on('error', fail)
    child.on('exit', (code) => {
      if (code === 0) done()
      else fail(new Error(`building the pages failed (${target}):\n${lines.join('').slice(-4000)}`))
    })
  })
}
