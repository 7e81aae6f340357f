import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** One command-line tool of node_modules, run by Node itself so that it works alike on every system. */
export interface Command {
  readonly title: string
  /** The tool's JavaScript file below node_modules. */
  readonly tool: string
  readonly args: readonly string[]
}

export interface Outcome {
  readonly title: string
  readonly code: number
  readonly output: string
  readonly seconds: number
}

const root = join(__dirname, '..')

/** Runs a command to its end and hands back all it said, so that parallel commands do not mix their lines. */
export function runCommand({ title, tool, args }: Command): Promise<Outcome> {
  const started = Date.now()
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', tool), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
    })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      const output = Buffer.concat(chunks).toString('utf8').trimEnd()
      resolve({ title, code: code ?? 1, output, seconds: (Date.now() - started) / 1000 })
    })
  })
}
