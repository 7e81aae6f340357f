import { resumeProblems } from '../../domain/resume/content-problems'
import { tidied } from '../../domain/resume/tidied'
import { err, ok } from '../../domain/result'
import { standingResume } from '../door/own-resume'
import type { Verb } from '../door/route'

/**
 * Saves the own résumé at the revision that was read (G5); what somebody else wrote who was bound before is
 * replaced. The same request again gets the same answer. Three operations.
 */
export const resumeSave: Verb<'resume.save'> = async ({ cohortId, rev, content }, context) => {
  const { store, vault, openid, requestId, bodyHash, now } = context
  const registration = await store.registrations.ownIn(openid, cohortId)
  if (registration === null) return err({ code: 'notFound' })
  const { _id, document } = registration
  const written = tidied(content)
  const fields = resumeProblems(written, vault.open(document, `${_id}|document`))
  if (Object.values(fields).includes('holdsNumber')) return err({ code: 'textHoldsNumber', fields })
  if (Object.keys(fields).length > 0) return err({ code: 'fieldsInvalid', fields })

  const { stored, own } = await standingResume(store, registration)
  if (own?.lastSave.requestId === requestId)
    return own.lastSave.bodyHash === bodyHash
      ? ok({ rev: own.rev, savedAt: own.savedAt })
      : err({ code: 'conflict' })
  if ((own?.rev ?? 0) !== rev) return err({ code: 'conflict' })
  const lastSave = { requestId, bodyHash }
  const next = { _id, openid, rev: rev + 1, content: written, savedAt: now, lastSave }
  return (await store.resumes.replace(stored, next))
    ? ok({ rev: next.rev, savedAt: now })
    : err({ code: 'conflict' })
}
