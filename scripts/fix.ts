import { runCommand } from './commands'

/** `npm run fix`: what tools can repair by themselves. ESLint first, so that prettier has the last word. */
async function main(): Promise<void> {
  const lint = await runCommand({ title: 'eslint', tool: 'eslint/bin/eslint.js', args: ['.', '--fix'] })
  const format = await runCommand({
    title: 'prettier',
    tool: 'prettier/bin/prettier.cjs',
    args: ['--write', '--log-level', 'warn', '.'],
  })
  for (const { output } of [lint, format]) if (output) console.log(output)
  process.exitCode = lint.code || format.code
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
