import { err, ok } from '../../domain/result'
import { standingResume } from '../door/own-resume'
import { resumeCopy } from '../door/resume-copy'
import type { Verb } from '../door/route'

/** One's own résumé (G5); to whoever binds the record afterwards there is none. Two operations. */
export const resumeGet: Verb<'resume.get'> = async ({ cohortId }, { store, openid }) => {
  const registration = await store.registrations.ownIn(openid, cohortId)
  if (registration === null) return err({ code: 'notFound' })
  const { own } = await standingResume(store, registration)
  if (own === null) return ok({ rev: 0, content: null, savedAt: null })
  return ok({ rev: own.rev, content: resumeCopy(own.content), savedAt: own.savedAt })
}
