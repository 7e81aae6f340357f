import { parseArgs } from 'node:util'
import { buildFunctions, functionsDir } from '../config/functions'

/** `npm run build:functions [-- --minify]`: writes the deployable folders and says how large they are. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { minify: { type: 'boolean', default: false } } })
  const built = await buildFunctions({ outDir: functionsDir, minify: values.minify })
  for (const { name, bytes } of built) console.log(`${name.padEnd(10)} ${String(Math.ceil(bytes / 1024))} KB`)
  if (built.length === 0) console.log('No function found in cloudfunctions/.')
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
