/**
 * `npm run audit [-- --as OPENID] [--json]` verifies the audit's chain on the running server, part by part, and prints what
 * it found: where, and never what a line says. Exit codes: 0 nothing wrong, 1 findings or no answer, 2 wrong use.
 */
import { parseArgs } from 'node:util'
import type { Output } from '../domain/contract/contract'
import { demoPeople } from './demo-people'
import { connectionHint, serverAddress } from './server-address'
import { Refused, serverClient } from './server-client'

const usage = `Usage: npm run audit [-- --as OPENID] [--json]

  --as    somebody of the office (default: the demo office)
  --json  print what was found as JSON
`

type Part = Output<'audit.verify'>

async function verify(openid: string): Promise<readonly Part[]> {
  const client = serverClient(serverAddress(), openid)
  const parts: Part[] = []
  let place: Part['next'] = null
  do {
    const part: Part = await client.must('audit.verify', { place })
    parts.push(part)
    place = part.next
  } while (place !== null)
  return parts
}

function summaryOf(parts: readonly Part[]): string {
  const sum = (count: (part: Part) => number): number => parts.reduce((all, part) => all + count(part), 0)
  const findings = parts.flatMap((part) => part.findings)
  const found = sum((part) => part.found)
  return [
    `${String(sum(({ blocks }) => blocks))} blocks, ${String(sum(({ lines }) => lines))} lines, ${String(
      sum(({ purged }) => purged),
    )} of them deleted by rule`,
    ...findings.map(
      ({ kind, block, collection, id }) => `  ${kind}  block ${String(block)}  ${collection} ${id}`,
    ),
    ...(found > findings.length ? [`  and ${String(found - findings.length)} more`] : []),
    found === 0 ? 'Nothing was touched.' : `${String(found)} findings.`,
  ].join('\n')
}

async function main(args: readonly string[]): Promise<number> {
  try {
    const options = {
      as: { type: 'string', default: demoPeople.office },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    } as const
    const { values } = parseArgs({ args: [...args], options })
    if (values.help) {
      process.stdout.write(usage)
      return 0
    }
    const parts = await verify(values.as)
    process.stdout.write(`${values.json ? JSON.stringify(parts) : summaryOf(parts)}\n`)
    return parts.some(({ found }) => found > 0) ? 1 : 0
  } catch (error) {
    const isUsage =
      error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
    if (isUsage) process.stderr.write(`${error.message}\n\n${usage}`)
    else if (error instanceof Refused) process.stderr.write(`${error.message}\n`)
    else if (connectionHint(error) !== '') process.stderr.write(connectionHint(error))
    else throw error
    return isUsage ? 2 : 1
  }
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
