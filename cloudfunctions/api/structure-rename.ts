import { renamed } from '../../domain/cohort/structure-names'
import { reachesCohort } from '../../domain/people/staff'
import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'
import { withEdits } from '../store/cohorts'
import { unitEdit } from './cohort-edit'

/**
 * Gives a college, major or class another name; the one before stays as a former name, under which rosters still find
 * it. Guarded by the revision that was read. The line that says who did it stands in the same document: neither is
 * ever stored without the other.
 */
export const structureRename: Verb<'structure.rename'> = async (input, context) => {
  const { store, grants, now, requestId, bodyHash, openid } = context
  const { cohortId, rev, kind, id, name, aliases } = input
  const cohort = await store.cohorts.get(cohortId, now)
  if (cohort === null || !reachesCohort(grants, cohort)) return err({ code: 'cohortMissing' })
  const before = await store.structures.get(cohortId)
  if (before === null) return err({ code: 'notFound' })
  const last = before.lastEdit
  if (last?.requestId === requestId)
    return last.bodyHash === bodyHash ? ok(last.reply as { rev: number }) : err({ code: 'conflict' })
  if (before.rev !== rev) return err({ code: 'conflict' })
  const outcome = renamed(before, { kind, id, name, aliases })
  if (!outcome.ok) return outcome
  const reply = { rev: rev + 1 }
  const lastEdit = { requestId, bodyHash, reply, by: openid, at: now }
  const said = unitEdit(before, outcome.value, input)
  const edits = withEdits(before.edits ?? [], said === null ? [] : [{ ...said, by: openid, at: now }])
  return (await store.structures.put(before, { ...outcome.value, lastEdit, edits }))
    ? ok(reply)
    : err({ code: 'conflict' })
}
