/**
 * `npx tsx test/bench/print-5000.ts [pages]`: prints so many reports (5,000 when not said) as the deployed function
 * does, in parts of 250 that are joined at the end, in a fresh process with the bundled code; prints time,
 * processor time and peak memory. Wanted: at most 256 MB.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'

/**
 * Runs print-parts.ts in a process of its own; answers what it said of itself.
 * @param heap megabytes that V8 may use before it has to clear up; it takes what it gets
 */
export function printedInAnotherProcess(pages: number, heap: number): PrintCost {
  // Inside the project, so that the packages that cannot be bundled are found.
  const folder = mkdtempSync(join(__dirname, '..', '..', 'dist', 'print-'))
  const parts = mkdtempSync(join(tmpdir(), 'print-'))
  try {
    const script = join(folder, 'print.cjs')
    buildSync({
      entryPoints: [join(__dirname, 'print-parts.ts')],
      outfile: script,
      bundle: true,
      platform: 'node',
      target: 'node20',
      external: ['pdfkit', 'fontkit'],
      logLevel: 'error',
    })
    const assets = join(__dirname, '..', '..', 'dist', 'cloudfunctions', 'files', 'assets')
    const ran = spawnSync(
      process.execPath,
      [`--max-old-space-size=${heap}`, script, String(pages), assets, parts],
      { encoding: 'utf8' },
    )
    if (ran.status !== 0) throw new Error(ran.stderr)
    return JSON.parse(ran.stdout) as PrintCost
  } finally {
    rmSync(folder, { recursive: true })
    rmSync(parts, { recursive: true })
  }
}

/** What printing cost: milliseconds of processor time, megabytes. */
export interface PrintCost {
  readonly pages: number
  readonly part: number
  readonly join: number
  readonly size: number
  /** Highest until the last part was printed, and highest of all. */
  readonly rendering: number
  readonly peak: number
}

if (require.main === module)
  for (const heap of [2_048, 96])
    console.log(`heap of ${heap} MB:`, printedInAnotherProcess(Number(process.argv[2] ?? 5_000), heap))
