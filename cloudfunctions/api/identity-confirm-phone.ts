import type { Failure } from '../../domain/contract/failure'
import { phoneLimit } from '../../domain/people/phone-limits'
import { phoneCheck, phoneConfirmed } from '../../domain/registration/real-name-check'
import type { Registration } from '../../domain/registration/registration'
import { err, ok, type Result } from '../../domain/result'
import { attemptOn, command } from '../door/command'
import type { Context } from '../door/context'
import type { Verb } from '../door/route'

/**
 * The real-name check by phone (G2): WeChat says whose phone it is, and the number has to be the one that the
 * school recorded. The number itself is compared and forgotten.
 */
export const identityConfirmPhone: Verb<'identity.confirmPhone'> = ({ cohortId, code }, context) => {
  // A code counts once, with WeChat and among the tries: deciding again after a conflict takes the same answer.
  let number: Promise<Result<string, Failure>> | null = null
  const step = async (registration: Registration): Promise<Result<Registration, Failure>> => {
    const attempt = await attemptOn(context, registration, { flow: 'source', as: 'student', input: {} })
    const check = phoneCheck(attempt)
    if (!check.ok) return check
    if (check.value === 'passed') return ok(registration)
    number ??= numberBehind(context, code)
    const given = await number
    return given.ok ? phoneConfirmed(attempt, given.value) : given
  }
  return command(context, {
    call: 'identity.confirmPhone',
    find: () => context.store.registrations.ownIn(context.openid, cohortId),
    step,
    reply: () => ({ realName: 'passed' }),
  })
}

/** Counts the try, then asks WeChat. */
async function numberBehind(
  { store, vault, phoneNumbers, openid, now }: Context,
  code: string,
): Promise<Result<string, Failure>> {
  const mayTry = await store.attempts.reserve(`phone_${vault.fingerprint(openid)}`, phoneLimit, now)
  if (!mayTry) return err({ code: 'bindTooOften' })
  const number = await phoneNumbers.behind(code)
  return number === null ? err({ code: 'phoneUnknown' }) : ok(number)
}
