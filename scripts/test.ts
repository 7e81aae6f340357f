import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const root = join(__dirname, '..')

/** Runs jest with the given arguments; says whether it got as far as printing its totals. */
function runJest(args: readonly string[]): Promise<{ code: number; counted: boolean }> {
  const jest = createRequire(__filename).resolve('jest/bin/jest')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [jest, ...args], {
      cwd: root,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    })
    let counted = false
    // Sent by test/support/totals-reporter.cjs.
    child.on('message', () => (counted = true))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, counted }))
  })
}

async function main(): Promise<number> {
  // Imported late: a mistake in there must not keep the totals from being printed.
  const { buildFunctions, functionsDir } = await import('../config/functions')
  await buildFunctions({ outDir: functionsDir, minify: false })
  const named = process.argv.slice(2)
  if (named.length === 0) {
    // Tests of pages would build them one by one, each within the time of a hook.
    const { buildPages } = await import('../config/pages')
    await Promise.all((['h5', 'weapp'] as const).map((target) => buildPages(target, console.log)))
  }
  const { code, counted } = await runJest(named)
  // A configuration error or a crash ends jest before any reporter speaks.
  if (!counted) console.log(`0 passed, ${code === 0 ? 0 : 1} failed`)
  return code
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error)
    console.log('0 passed, 1 failed')
    process.exitCode = 1
  },
)
