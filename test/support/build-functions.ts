import { areFunctionsStale, buildFunctions, functionsDir } from '../../config/functions'

/**
 * Runs once before all tests. `npm test` has just built the bundles; a bare `npx jest` or an editor has not,
 * and must not test yesterday's.
 */
export default async function buildFunctionsOnce(): Promise<void> {
  if (await areFunctionsStale()) await buildFunctions({ outDir: functionsDir, minify: false })
}
