import { countedMonth } from '../../domain/cohort/graduation-month'
import { emptyStructure, type Structure } from '../../domain/cohort/structure'
import type { Output } from '../../domain/contract/contract'
import type { Failure } from '../../domain/contract/failure'
import type { RosterCheck } from '../../domain/roster/check-roster'
import { outsideOf } from '../../domain/roster/cohort-scope'
import { issueAt } from '../../domain/roster/issues'
import type { RosterRow, RowRules } from '../../domain/roster/read-row'
import { reachesCohort } from '../../domain/people/staff'
import { err, ok, type Result } from '../../domain/result'
import type { Context } from '../door/context'
import type { Verb } from '../door/route'
import { enrol, nothingEnrolled } from './enrol'
import { collegeIdsOf, placeRows, type Target } from './enrolment'
import { fromSheet } from './from-sheet'
import { rosterFailure } from './roster-failure'
import { checkWorkbook, openRoster, importableRows, type RosterWorkbook } from './roster/workbook'

/** Rows of one step: far below what fits into the function's time, whatever the file. */
const ROWS_PER_STEP = 1_000
const BATCH = 100
/** Issues told with the first step; the dry run lists all. */
const ISSUES_TOLD = 1_000
const STRUCTURE_TRIES = 3

/**
 * Imports one step of a roster. The whole file is checked every time (duplicates show only there), then
 * the rows from the cursor on are written. A step that is asked for twice changes nothing the second time, and the
 * same request is told the same answer (from-sheet.ts).
 */
export const rosterImport: Verb<'roster.import'> = async ({ fileID, cohortId, cursor }, context) => {
  const { store, now, hash } = context
  const cohort = await store.cohorts.get(cohortId, now)
  if (cohort === null || !reachesCohort(context.grants, cohort)) return err({ code: 'cohortMissing' })
  const policy = await store.cohorts.policy(cohortId, cohort.policyVersion)
  const rules = {
    studentNoPattern: policy.bind.studentNoPattern,
    outside: outsideOf(cohort.scope),
    monthOf: (level: string, month: string) => countedMonth(policy, level, month),
  }
  const target = { campusId: cohort.campusId, cohortId, importId: hash(fileID).slice(0, 16) }
  return fromSheet(context, {
    fileID,
    folder: 'rosters',
    act: (bytes) => importedStep(context, bytes, { target, rules, cursor }),
    isLast: (step) => step.cursor === null,
  })
}

interface Wanted {
  readonly target: Target
  readonly rules: RowRules
  readonly cursor: number | null
}

async function importedStep(
  context: Context,
  bytes: Buffer,
  { target, rules, cursor }: Wanted,
): Promise<Result<Output<'roster.import'>, Failure>> {
  const workbook = await openRoster(bytes)
  if (!workbook.ok) return err(rosterFailure(workbook.error))
  try {
    const checked = await checkWorkbook(workbook.value, rules)
    if (!checked.ok) return err(rosterFailure(checked.error))
    const rows = await stepRows(workbook.value, rules, { refused: checked.value.refused, from: cursor ?? 0 })
    return await imported(context, { target, rows, check: checked.value, first: cursor === null })
  } finally {
    await workbook.value.close()
  }
}

async function stepRows(
  workbook: RosterWorkbook,
  rules: RowRules,
  { refused, from }: { readonly refused: RosterCheck['refused']; readonly from: number },
): Promise<RosterRow[]> {
  const rows: RosterRow[] = []
  for await (const row of importableRows(workbook, { rules, refused, from })) {
    rows.push(row)
    if (rows.length === ROWS_PER_STEP) break
  }
  return rows
}

interface StepOf {
  readonly target: Target
  readonly rows: readonly RosterRow[]
  readonly check: RosterCheck
  readonly first: boolean
}

async function imported(
  context: Context,
  { target, rows, check, first }: StepOf,
): Promise<Result<Output<'roster.import'>, Failure>> {
  const structures = await structureWith(context, target.cohortId, rows)
  if (structures === null) return err({ code: 'conflict' })
  const { before, after } = structures
  const sum = nothingEnrolled()
  for (let start = 0; start < rows.length; start += BATCH) {
    const done = await enrol(context, rows.slice(start, start + BATCH), { target, structure: after })
    sum.created += done.created
    sum.updated += done.updated
    sum.unchanged += done.unchanged
    sum.taken.push(...done.taken)
    sum.erased.push(...done.erased)
  }
  // Marked when the rows stand, all of the step's colleges: a step asked for again marks what a crash left out.
  const { cohortId } = target
  const colleges = collegeIdsOf(rows, after, context.hash)
  await Promise.all(colleges.map((collegeId) => context.store.tallies.mark({ cohortId, collegeId })))
  const { report } = check
  const told = first ? report.issues.slice(0, ISSUES_TOLD) : []
  const taken = sum.taken.map((row) => issueAt(row, '证件号码', 'duplicateId'))
  const erased = sum.erased.map((row) => issueAt(row, '学号', 'dataErased'))
  const last = rows.at(-1)
  return ok({
    cursor: rows.length < ROWS_PER_STEP || last === undefined ? null : last.row + 1,
    created: sum.created,
    updated: sum.updated,
    unchanged: sum.unchanged,
    skipped: taken.length + erased.length,
    total: report.total,
    importable: report.importable,
    issues: [...told, ...taken, ...erased].map(({ row, column, code, level }) => ({
      row,
      column,
      code,
      level,
    })),
    newNames: {
      colleges: after.colleges.length - before.colleges.length,
      majors: after.majors.length - before.majors.length,
      classes: after.classes.length - before.classes.length,
    },
  })
}

/** The cohort's units, with the names these rows bring for the first time stored before any row uses them. */
async function structureWith(
  { store, hash }: Context,
  cohortId: string,
  rows: readonly RosterRow[],
): Promise<{ before: Structure; after: Structure } | null> {
  for (let tried = 0; tried < STRUCTURE_TRIES; tried += 1) {
    const stored = await store.structures.get(cohortId)
    const before = stored ?? emptyStructure(cohortId)
    const after = placeRows(rows, before, hash)
    if (sizeOf(after) === sizeOf(before)) return { before, after }
    if (await store.structures.put(stored, after)) return { before, after }
  }
  return null
}

const sizeOf = ({ colleges, majors, classes }: Structure): number =>
  colleges.length + majors.length + classes.length
