import { withoutPortrait } from '../../domain/registration/portrait'
import { standingProofs } from '../../domain/registration/standing-proof'
import { err, ok } from '../../domain/result'
import { attemptOn, command } from '../door/command'
import type { Context } from '../door/context'
import type { Verb } from '../door/route'

/** Removes the own résumé, text and photo, for good (G5). Removing nothing is fine: a lost answer is asked for again. */
export const resumeRemove: Verb<'resume.remove'> = async ({ cohortId }, context) => {
  const registration = await ownIn(context, cohortId)
  if (registration === null) return err({ code: 'notFound' })
  await context.store.resumes.remove(registration._id, context.openid)
  if (standingProofs(registration, 'resume').length === 0) return ok({})
  return command(context, {
    call: 'resume.remove',
    find: () => ownIn(context, cohortId),
    already: (found) => standingProofs(found, 'resume').length === 0,
    step: async (found) => {
      const [portrait] = standingProofs(found, 'resume')
      const input = { proof: { id: portrait?.[0] ?? '' } }
      return withoutPortrait(await attemptOn(context, found, { flow: 'resume', as: 'student', input }))
    },
    reply: () => ({}),
  })
}

const ownIn = ({ store, openid }: Context, cohortId: string) => store.registrations.ownIn(openid, cohortId)
