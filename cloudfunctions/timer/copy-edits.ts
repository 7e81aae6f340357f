import { linesOfEntry, linesOfInvitation, staffScope, type StaffLine } from '../../domain/audit/staff-lines'
import type { Instant } from '../../domain/registration/registration'
import type { StoredCohort } from '../store/cohorts'
import type { EditLine } from '../store/events'
import { sha256 } from '../store/sha256'
import type { Store } from '../store/store'
import { unlimited, type Means } from './means'

const JOB = 'copyEdits'
/** Settings change seldom, and reading every structure each minute would be for nothing. */
const EVERY_MS = 5 * 60_000
/** An edit may be stored a little later than it says: looked at again for so long. */
const LATE_MS = 60 * 60_000
/** Entries and invitations at a time; each has a few edits at most. */
const PAGE = 100

/**
 * Copies who edited a cohort's rules, windows, names and pushes, and who gave whom which roles, into the audit. An edit
 * stands in the document with what it changed, written at once, so that none can be missing; here it becomes a line
 * that is sealed and searched. Twice is once: its id follows from the edit.
 */
export async function copyEdits(
  store: Store,
  now: Instant,
  { spent }: Means = unlimited,
): Promise<{ copied: number }> {
  const reached = await store.jobs.reached(JOB)
  if (now - reached < EVERY_MS && now >= reached) return { copied: 0 }
  // A clock that was ahead once must not hide what was edited before its instant comes.
  const since = Math.min(reached, now) - LATE_MS
  let copied = 0
  for (const cohort of await store.cohorts.list(now)) {
    if (spent()) return { copied }
    copied += await store.events.addEdits(await editsSince(store, cohort, since))
  }
  for (const linesBehind of [entriesBehind, invitationsBehind]) {
    for (let after: string | null = ''; after !== null;) {
      if (spent()) return { copied }
      const page: Page = await linesBehind(store, since, after)
      copied += await store.events.addEdits(page.lines.map(staffLine))
      after = page.next
    }
  }
  await store.jobs.setReached(JOB, now)
  return { copied }
}

async function editsSince(
  store: Store,
  { _id: cohortId, campusId, edits }: StoredCohort,
  since: Instant,
): Promise<readonly EditLine[]> {
  const structure = await store.structures.get(cohortId)
  return [...edits, ...(structure?.edits ?? [])]
    .filter(({ at }) => at >= since)
    .map(({ at, by, what, where }) => ({
      // An edit is stored under the revision that was read: there are no two of one kind in one instant. The id is
      // among what a verification tells to every campus, so it says nothing.
      _id: editId([cohortId, at, what, where]),
      at,
      by,
      what: `cohort.${what}`,
      campusId,
      cohortId,
      whom: '',
      touched: [],
      suspended: false,
    }))
}

/** What happened to some of the staff list; `next`: behind which id the rest is, null: that was all. */
interface Page {
  readonly lines: readonly StaffLine[]
  readonly next: string | null
}

/** Who was not edited since is not read. */
async function entriesBehind(store: Store, since: Instant, after: string): Promise<Page> {
  const found = await store.staff.edited(since, after, PAGE)
  return { lines: found.flatMap((entry) => linesOfEntry(entry, since)), next: nextOf(found) }
}

async function invitationsBehind(store: Store, since: Instant, after: string): Promise<Page> {
  const found = await store.posts.edited(since, after, PAGE)
  return { lines: found.flatMap((post) => linesOfInvitation(post, since)), next: nextOf(found) }
}

const nextOf = (found: readonly { readonly _id: string }[]): string | null =>
  found.length < PAGE ? null : (found.at(-1)?._id ?? null)

const staffLine = ({ at, by, what, campusId, id, whom, roles, suspended }: StaffLine): EditLine => ({
  _id: editId([campusId, at, what, id]),
  at,
  by,
  what,
  campusId,
  cohortId: staffScope(campusId),
  whom,
  touched: roles,
  suspended,
})

const editId = (parts: readonly (string | number)[]): string => `edit_${sha256(parts.join('|'))}`
