import type { Cohort } from '../../domain/cohort/cohort'
import { emptyStructure } from '../../domain/cohort/structure'
import type { Output } from '../../domain/contract/contract'
import type { Failure } from '../../domain/contract/failure'
import { reachesPart, type Grant } from '../../domain/people/staff'
import { gives } from '../../domain/people/staff-entry'
import type { StaffRow } from '../../domain/people/staff-sheet'
import { checkStaffSheet, type RowIssue, type SheetPerson } from '../../domain/people/staff-sheet-check'
import { err, ok, type Result } from '../../domain/result'
import type { Context } from '../door/context'
import { IMPORTED_DAYS, newPost, phoneFpOf } from '../door/post'
import type { Verb } from '../door/route'
import { readStaffSheet } from './staff-sheet'

/** People asked for, and invitations stored, in one operation. */
const BATCH = 100

/**
 * Invites everybody of a sheet by 工号 and phone, or says what would come of it. Whoever has a role already, or
 * is invited to it, is left as they are: the same sheet again changes nothing. The file is removed in any case,
 * for it holds phone numbers; only a call that was cut short leaves it to its repetition.
 */
export const staffImport: Verb<'staff.import'> = async ({ fileID, cohortId, dryRun }, context) => {
  const { store, now } = context
  const cohort = await store.cohorts.get(cohortId, now)
  if (cohort === null || !reachesPart(context.grants, cohort)) return err({ code: 'cohortMissing' })
  const bytes = await store.files.read(fileID)
  if (bytes === null) return err({ code: 'rosterMissing' })
  const rows = await readStaffSheet(bytes)
  const outcome = rows.ok ? await imported(context, rows.value, { cohort, fileID, dryRun }) : rows
  await store.files.remove(fileID)
  return outcome
}

interface Wanted {
  readonly cohort: Cohort
  readonly fileID: string
  readonly dryRun: boolean
}

async function imported(
  context: Context,
  rows: readonly StaffRow[],
  { cohort, fileID, dryRun }: Wanted,
): Promise<Result<Output<'staff.import'>, Failure>> {
  const { store, grants: own, vault, openid } = context
  const { _id: cohortId, campusId } = cohort
  const structure = (await store.structures.get(cohortId)) ?? emptyStructure(cohortId)
  const checked = checkStaffSheet(rows, { campusId, cohortId, structure, own })
  const issues: RowIssue[] = [...checked.issues]
  let people = 0
  for (let start = 0; start < checked.people.length; start += BATCH) {
    const some = checked.people.slice(start, start + BATCH)
    const fresh = await stillToInvite(context, campusId, some)
    issues.push(...fresh.issues)
    people += fresh.people.length
    if (dryRun || fresh.people.length === 0) continue
    const posts = fresh.people.map(({ workNo, name, phone, posts: given }) =>
      newPost(context, {
        id: `p${vault.tag(`sheet|${openid}|${fileID}|${workNo}`)}`,
        campusId,
        workNo,
        name,
        phone,
        grants: given.map(({ grant }) => grant),
        days: IMPORTED_DAYS,
        byCode: false,
        waits: false,
        what: 'imported',
      }),
    )
    // Somebody imports the same file at the same time.
    if ((await store.posts.insert(posts)) === 'duplicate') return err({ code: 'conflict' })
  }
  return ok({ rows: rows.length, people, issues: issues.sort((a, b) => a.row - b.row) })
}

/** The people with the roles that they neither have nor are invited to; the other rows are told as being there. */
async function stillToInvite(
  { store, vault, now }: Context,
  campusId: string,
  people: readonly SheetPerson[],
): Promise<{ readonly people: readonly SheetPerson[]; readonly issues: readonly RowIssue[] }> {
  const workNos = people.map(({ workNo }) => workNo)
  const [entries, invited] = await Promise.all([
    store.staff.byWorkNo(campusId, workNos),
    store.posts.openFor(campusId, workNos),
  ])
  const heldBy = ({ workNo, phone }: SheetPerson): readonly Grant[] => {
    const phoneFp = phoneFpOf(vault, phone)
    const waiting = invited.filter((post) => post.phoneFp === phoneFp && now < post.until)
    return [...entries, ...waiting].filter((one) => one.workNo === workNo).flatMap(({ grants }) => grants)
  }
  const issues: RowIssue[] = []
  const fresh = people.map((person) => {
    const held = heldBy(person)
    const isThere = ({ grant }: SheetPerson['posts'][number]) => held.some((one) => gives(one, grant))
    const there = person.posts.filter(isThere)
    issues.push(...there.map(({ row }) => ({ row, code: 'alreadyThere' as const })))
    return { ...person, posts: person.posts.filter((post) => !there.includes(post)) }
  })
  return { people: fresh.filter(({ posts }) => posts.length > 0), issues }
}
