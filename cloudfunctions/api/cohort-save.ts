import { defaultPolicy } from '../../domain/cohort/default-policy'
import { presets } from '../../domain/cohort/presets'
import type { Parsed } from '../../domain/contract/contract'
import { reachesCohort } from '../../domain/people/staff'
import { err, ok, type Result } from '../../domain/result'
import type { Failure } from '../../domain/contract/failure'
import type { Context } from '../door/context'
import { editCohort } from './edit-cohort'
import type { Verb } from '../door/route'

/** Makes a cohort (`rev` 0, with the default policy or a preset's and no window open) or changes one. */
export const cohortSave: Verb<'cohort.save'> = ({ id, rev, preset, ...fields }, context) => {
  if (rev === 0) return created(context, { id, rev, preset, ...fields })
  return editCohort(context, {
    cohortId: id,
    rev,
    change: (cohort) =>
      Promise.resolve(
        // A cohort never changes campus: its records are kept strictly apart by it (R12).
        fields.campusId === cohort.campusId
          ? ok({ next: { ...cohort, ...fields }, reply: { rev: rev + 1 } })
          : err({ code: 'badInput', fields: { campusId: 'locked' } }),
      ),
  })
}

async function created(
  context: Context,
  { id, rev: _zero, preset, ...fields }: Parsed<'cohort.save'>,
): Promise<Result<{ rev: number }, Failure>> {
  const { store, requestId, bodyHash, openid, now } = context
  if (!reachesCohort(context.grants, { _id: id, campusId: fields.campusId }))
    return err({ code: 'notAllowed' })
  const reply = { rev: 1 }
  // The policy first: a cohort without one must never be seen. A second try finds it there already.
  const made = { at: now, by: openid, note: '', after: 0 }
  const begun = preset === null ? null : presets[preset].policy(id, fields.year)
  await store.cohorts.insertPolicy({ ...defaultPolicy(id, fields.year), ...begun, made })
  const inserted = await store.cohorts.insert({
    _id: id,
    rev: 1,
    ...fields,
    windows: {},
    collegeWindows: {},
    policyVersion: 1,
    lastEdit: { requestId, bodyHash, reply, by: openid, at: now },
  })
  if (inserted === 'inserted') return ok(reply)
  const standing = await store.cohorts.fresh(id)
  return standing?.lastEdit?.requestId === requestId && standing.lastEdit.bodyHash === bodyHash
    ? ok(reply)
    : err({ code: 'conflict' })
}
