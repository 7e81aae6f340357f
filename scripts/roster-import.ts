import { readFile } from 'node:fs/promises'
import type { Output } from '../domain/contract/contract'
import { demoPeople } from './demo-people'
import { serverClient } from './server-client'

export interface ImportOptions {
  readonly file: string
  readonly cohortId: string
  /** Base address of the running server. */
  readonly server: string
  readonly json: boolean
}

export type ImportSum = Pick<
  Output<'roster.import'>,
  'created' | 'updated' | 'unchanged' | 'skipped' | 'total' | 'importable' | 'issues' | 'newNames'
>

/** Sends a roster through the running server's own import, step by step, as the first administrator. */
export async function importRoster(options: ImportOptions): Promise<void> {
  const sum = await runImport(options, (done, of) =>
    process.stderr.write(`\r${String(done)} of ${String(of)}`),
  )
  process.stderr.write('\n')
  const { created, updated, unchanged, skipped, total, importable, newNames } = sum
  const lines = [
    `${String(total)} graduates in the file, ${String(importable)} importable`,
    `${String(created)} created, ${String(updated)} updated, ${String(unchanged)} unchanged, ${String(skipped)} refused because their document is taken`,
    `new names: ${String(newNames.colleges)} colleges, ${String(newNames.majors)} majors, ${String(newNames.classes)} classes`,
    `${String(sum.issues.length)} remarks; --dry-run lists them all`,
  ]
  process.stdout.write(`${options.json ? JSON.stringify(sum) : lines.join('\n')}\n`)
}

/** The import itself; `progress` hears how many rows are done of how many. */
export async function runImport(
  { file, cohortId, server }: Omit<ImportOptions, 'json'>,
  progress: (done: number, of: number) => void,
): Promise<ImportSum> {
  const client = serverClient(server, demoPeople.administrator)
  const { path } = await client.must('sheet.begin', { folder: 'rosters' })
  const fileID = await client.upload(path, await readFile(file))
  let sum: ImportSum | null = null
  let cursor: number | null = null
  do {
    const step: Output<'roster.import'> = await client.must('roster.import', { fileID, cohortId, cursor })
    sum = sum === null ? step : added(sum, step)
    cursor = step.cursor
    progress(sum.created + sum.updated + sum.unchanged + sum.skipped, sum.importable)
  } while (cursor !== null)
  return sum
}

const added = (sum: ImportSum, step: ImportSum): ImportSum => ({
  ...sum,
  created: sum.created + step.created,
  updated: sum.updated + step.updated,
  unchanged: sum.unchanged + step.unchanged,
  skipped: sum.skipped + step.skipped,
  issues: [...sum.issues, ...step.issues],
  newNames: {
    colleges: sum.newNames.colleges + step.newNames.colleges,
    majors: sum.newNames.majors + step.newNames.majors,
    classes: sum.newNames.classes + step.newNames.classes,
  },
})
