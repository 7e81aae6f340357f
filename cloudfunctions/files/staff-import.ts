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
import { IMPORTED_DAYS, newPost, phoneFpsOf } from '../door/post'
import type { Verb } from '../door/route'
import { fromSheet } from './from-sheet'
import { readStaffSheet } from './staff-sheet'

/** People asked for, and invitations stored, in one operation. */
const BATCH = 100

/**
 * Invites everybody of a sheet by 工号 and phone, or says what would come of it. Whoever has a role already, or
 * is invited to it, is left as they are: the same sheet again changes nothing. The file is removed in any case,
 * for it holds phone numbers; a call that was cut short is finished by its repetition, which counts whom it invited.
 */
export const staffImport: Verb<'staff.import'> = async ({ fileID, cohortId, dryRun }, context) => {
  const { store, now } = context
  const cohort = await store.cohorts.get(cohortId, now)
  if (cohort === null || !reachesPart(context.grants, cohort)) return err({ code: 'cohortMissing' })
  return fromSheet(context, {
    fileID,
    folder: 'staff',
    act: async (bytes, { _id: sheetId }) => {
      const rows = await readStaffSheet(bytes)
      return rows.ok ? imported(context, rows.value, { cohort, sheetId, dryRun }) : rows
    },
    isLast: () => true,
  })
}

interface Wanted {
  readonly cohort: Cohort
  readonly sheetId: string
  readonly dryRun: boolean
}

async function imported(
  context: Context,
  rows: readonly StaffRow[],
  { cohort, sheetId, dryRun }: Wanted,
): Promise<Result<Output<'staff.import'>, Failure>> {
  const { store, grants: own, vault } = context
  const idOf = ({ workNo }: SheetPerson): string => `p${vault.tag(`sheet|${sheetId}|${workNo}`)}`
  const { _id: cohortId, campusId } = cohort
  const structure = (await store.structures.get(cohortId)) ?? emptyStructure(cohortId)
  const checked = checkStaffSheet(rows, { campusId, cohortId, structure, own })
  const issues: RowIssue[] = [...checked.issues]
  let people = 0
  for (let start = 0; start < checked.people.length; start += BATCH) {
    const some = checked.people.slice(start, start + BATCH)
    const fresh = await stillToInvite(context, some, { campusId, idOf })
    issues.push(...fresh.issues)
    people += fresh.people.length
    if (dryRun || fresh.unwritten.length === 0) continue
    const posts = fresh.unwritten.map((person) => {
      const { workNo, name, phone, posts: given } = person
      return newPost(context, {
        id: idOf(person),
        campusId,
        workNo,
        name,
        phone,
        grants: given.map(({ grant }) => grant),
        days: IMPORTED_DAYS,
        byCode: false,
        waits: false,
        what: 'imported',
      })
    })
    // Somebody imports the same file at the same time.
    if ((await store.posts.insert(posts)) === 'duplicate') return err({ code: 'conflict' })
  }
  return ok({ rows: rows.length, people, issues: issues.sort((a, b) => a.row - b.row) })
}

interface Inviting {
  readonly campusId: string
  /** The id that this sheet's invitation of somebody has, whenever it is stored. */
  readonly idOf: (person: SheetPerson) => string
}

interface ToInvite {
  /** With the roles that they had neither been given nor been invited to before this sheet. */
  readonly people: readonly SheetPerson[]
  /** Of them those whose invitation does not stand yet: a call that was cut short may have stored some. */
  readonly unwritten: readonly SheetPerson[]
  /** The other rows, told as being there. */
  readonly issues: readonly RowIssue[]
}

async function stillToInvite(
  { store, vault, now }: Context,
  people: readonly SheetPerson[],
  { campusId, idOf }: Inviting,
): Promise<ToInvite> {
  const workNos = people.map(({ workNo }) => workNo)
  const [entries, invited] = await Promise.all([
    store.staff.byWorkNo(campusId, workNos),
    store.posts.openFor(campusId, workNos, now),
  ])
  const ownIds = new Set(people.map(idOf))
  const others = invited.filter(({ _id }) => !ownIds.has(_id))
  const written = new Set(invited.map(({ _id }) => _id))
  const heldBy = ({ workNo, phone }: SheetPerson): readonly Grant[] => {
    const phoneFps = phoneFpsOf(vault, phone)
    const waiting = others.filter((post) => phoneFps.includes(post.phoneFp))
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
  const invitable = fresh.filter(({ posts }) => posts.length > 0)
  return { people: invitable, unwritten: invitable.filter((person) => !written.has(idOf(person))), issues }
}
