import type { Attempt } from './attempt'
import type { Change } from './change'
import type { Registration } from './registration'

type Extensions = Registration['extensions']

const ofOtherPhases = ({ registration, input }: Attempt): Extensions =>
  registration.extensions.filter(({ phase }) => phase !== input.extension?.phase)

const withExtensions = (extensions: Extensions): Pick<Registration, 'extensions' | 'extendedUntil'> => ({
  extensions,
  extendedUntil: Math.max(0, ...extensions.map(({ closesAt }) => closesAt)),
})

/** A phase stays open longer for this graduate (B11); a later extension of the phase takes the place of an earlier one. */
export function extended(attempt: Attempt): Change {
  const { input, actor } = attempt
  const { phase, closesAt } = input.extension ?? {}
  if (phase === undefined || closesAt === undefined) throw new Error('an extension without its end')
  const reason = input.reasons?.['general'] ?? ''
  const own = { phase, closesAt, by: actor.openid, reason }
  return { patch: withExtensions([...ofOtherPhases(attempt), own]), notice: 'windowExtended' }
}

/** The phase closes for this graduate when it closes for everybody. */
export const extensionEnded = (attempt: Attempt): Change => ({
  patch: withExtensions(ofOtherPhases(attempt)),
  notice: 'extensionEnded',
})
