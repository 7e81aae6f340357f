import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Command, type Outcome, runCommand } from './commands'

/** What dependency-cruiser looks through: the folders of DESIGN's layout that exist already. */
const cruised = [
  'domain',
  'cloudfunctions',
  'localcloud',
  'src',
  'config',
  'scripts',
  'types',
  'test',
].filter((folder) => existsSync(join(__dirname, '..', folder)))

/** Longest first: two run at a time, and ESLint needs about as long as all the others. */
const commands: readonly Command[] = [
  { title: 'eslint', tool: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] },
  { title: 'tsc', tool: 'typescript/bin/tsc', args: ['-p', '.'] },
  // Pages run where there is a DOM or something like it, and in no Node: types of their own.
  { title: 'tsc src', tool: 'typescript/bin/tsc', args: ['-p', 'src'] },
  { title: 'prettier', tool: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level', 'warn', '.'] },
  {
    title: 'dependency-cruiser',
    tool: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--config', '.dependency-cruiser.cjs', ...cruised],
  },
]

/** `npm run check`: everything a machine can judge without running the product. One failure hides no other. */
async function main(): Promise<void> {
  const waiting = [...commands]
  const outcomes: Outcome[] = []
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const outcome = await runCommand(next)
      outcomes.push(outcome)
      report(outcome)
    }
  }
  await Promise.all([lane(), lane()])
  const failed = outcomes.filter(({ code }) => code !== 0).map(({ title }) => title)
  console.log(failed.length === 0 ? 'check: all good' : `check: failed in ${failed.join(', ')}`)
  process.exitCode = failed.length === 0 ? 0 : 1
}

function report({ title, code, output, seconds }: Outcome): void {
  console.log(`${code === 0 ? '✓' : '✗'} ${title} (${seconds.toFixed(1)} s)`)
  if (code !== 0) console.log(`${output}\n`)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
