import { buildPages } from '../config/pages'

/** `npm run build:weapp`, `npm run build:h5`: builds the pages unless the last build was made from the same files. */
async function main(target: string | undefined): Promise<void> {
  if (target !== 'weapp' && target !== 'h5') throw new Error('Say which: weapp or h5.')
  const folder = await buildPages(target, (line) => process.stdout.write(`${line}\n`))
  process.stdout.write(`${folder}\n`)
}

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
