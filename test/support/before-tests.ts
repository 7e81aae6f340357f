import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { areFunctionsStale, buildFunctions, functionsDir } from '../../config/functions'

/**
 * Runs once before all tests. `npm test` has just built the bundles; a bare `npx jest` or an editor has not,
 * and must not test yesterday's. Founded schools of the run find their place (founded-school.ts).
 */
export default async function beforeTests(): Promise<void> {
  if (await areFunctionsStale()) await buildFunctions({ outDir: functionsDir, minify: false })
  process.env['QIHANG_FOUNDED_SCHOOLS'] = await mkdtemp(join(tmpdir(), 'founded-'))
}
