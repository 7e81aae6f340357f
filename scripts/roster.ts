/**
 * `npm run roster -- FILE.xlsx --cohort 2027-main --dry-run [--json]` checks a roster: no server, nothing
 * written. Without --dry-run the running server imports it. Exit codes: 0 read, 1 refused, 2 wrong use.
 */
import { parseArgs } from 'node:util'
import type { RosterCheck } from '../domain/roster/check-roster'
import { issueCodes, rosterIssueCodes, type RosterIssue } from '../domain/roster/issues'
import { ok, type Result } from '../domain/result'
import { fileRefusals, type WorkbookRefusal } from '../cloudfunctions/files/roster/refusals'
import { checkWorkbook, openRoster } from '../cloudfunctions/files/roster/workbook'
import { importRoster } from './roster-import'
import { connectionHint, serverAddress } from './server-address'
import { Refused } from './server-client'

const usage = `Usage: npm run roster -- FILE.xlsx --cohort COHORT [--dry-run] [--json] [--server URL]

  --cohort   the cohort the roster is for, such as 2027-main
  --dry-run  check only: needs no server and writes nothing
  --json     print the report as JSON
  --server   the running server (default: this machine, at PORT or 8787)
`
const rowsShown = 20

interface Command {
  readonly file: string
  readonly cohortId: string
  readonly server: string
  readonly dryRun: boolean
  readonly json: boolean
}

class UsageError extends Error {}
class HelpAsked extends Error {}

function parseCommand(args: readonly string[]): Command {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      cohort: { type: 'string' },
      server: { type: 'string', default: serverAddress() },
      help: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  if (values.help) throw new HelpAsked()
  const [file, ...others] = positionals
  if (file === undefined) throw new UsageError('name the roster file')
  if (others.length > 0) throw new UsageError(`one file at a time: ${others.join(' ')}`)
  if (values.cohort === undefined || values.cohort === '')
    throw new UsageError('name the cohort with --cohort')
  const { json } = values
  const server = values.server.replace(/\/+$/, '')
  if (!/^https?:\/\//.test(server)) throw new UsageError('--server begins with http://')
  return { file, cohortId: values.cohort, server, dryRun: values['dry-run'], json }
}

const reportOf = ({ report }: RosterCheck): unknown => ({
  total: report.total,
  importable: report.importable,
  issues: report.issues.map(({ row, column, code, level }) => ({ row, column, code, level })),
})

const sentenceOf = (refusal: WorkbookRefusal): string => {
  if (refusal.code === 'columnsMissing') return `required columns missing: ${refusal.missing.join(', ')}`
  if (refusal.code === 'headerNotFound') return 'no sheet has the header of a roster in its first rows'
  return fileRefusals[refusal.code]
}

const countsOf = (issues: readonly RosterIssue[]): string[] =>
  rosterIssueCodes.flatMap((code) => {
    const count = issues.filter((issue) => issue.code === code).length
    const { level, meaning } = issueCodes[code]
    return count === 0 ? [] : [`  ${String(count).padStart(6)}  ${level.padEnd(7)}  ${code}: ${meaning}`]
  })

function summaryOf({ report, names }: RosterCheck, sheetName: string): string {
  const first = report.issues
    .slice(0, rowsShown)
    .map(({ row, column, code }) => `  row ${row}  ${column}  ${code}`)
  const more = report.issues.length - first.length
  const list = (label: string, found: ReadonlyMap<string, number>): string =>
    `${label} (${found.size}): ${[...found.keys()].join('、')}`
  return [
    `Sheet ${sheetName}: ${report.total} graduates, ${report.importable} importable, ${report.issues.length} remarks`,
    ...countsOf(report.issues),
    ...(first.length === 0 ? [] : ['First remarks:', ...first]),
    ...(more > 0 ? [`  … and ${more} more (--json prints all)`] : []),
    ...(report.unknownColumns.length === 0 ? [] : [`Columns not read: ${report.unknownColumns.join('、')}`]),
    list('Colleges', names.college),
    list('Majors', names.major),
    list('Classes', names.class),
    'Nothing was written.',
  ].join('\n')
}

async function checkFile(
  file: string,
): Promise<Result<{ check: RosterCheck; sheetName: string }, WorkbookRefusal>> {
  const opened = await openRoster(file)
  if (!opened.ok) return opened
  const checked = await checkWorkbook(opened.value)
  await opened.value.close()
  return checked.ok ? ok({ check: checked.value, sheetName: opened.value.sheetName }) : checked
}

async function dryRun(command: Command): Promise<number> {
  const result = await checkFile(command.file)
  if (!result.ok) {
    process.stderr.write(`${command.file}: ${sentenceOf(result.error)}\n`)
    return 1
  }
  const { check, sheetName } = result.value
  process.stdout.write(`${command.json ? JSON.stringify(reportOf(check)) : summaryOf(check, sheetName)}\n`)
  return 0
}

const isUsage = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))

const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR', 'EACCES'].includes(String(error.code))

async function main(args: readonly string[]): Promise<number> {
  try {
    const command = parseCommand(args)
    if (command.dryRun) return await dryRun(command)
    await importRoster(command)
    return 0
  } catch (error) {
    if (error instanceof HelpAsked) {
      process.stdout.write(usage)
      return 0
    }
    if (isUsage(error)) process.stderr.write(`${error.message}\n\n${usage}`)
    else if (isFileError(error) || error instanceof Refused) process.stderr.write(`${error.message}\n`)
    else if (connectionHint(error) !== '') process.stderr.write(connectionHint(error))
    else throw error
    return isUsage(error) ? 2 : 1
  }
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
