import type { Call, Output } from '../../domain/contract/contract'
import type { Failure } from '../../domain/contract/failure'
import type { Attempt, AttemptInput } from '../../domain/registration/attempt'
import type { Refused } from '../../domain/registration/change'
import type { ProofFlow } from '../../domain/registration/proof'
import type { Registration } from '../../domain/registration/registration'
import { rulingVersion } from '../../domain/registration/ruling-policy'
import { placeFacts } from '../../domain/places/place-facts'
import { levelOf } from '../../domain/places/places'
import { err, ok, type Result } from '../../domain/result'
import type { Context } from './context'

const TRIES = 3

interface Command<C extends Call> {
  readonly call: C
  /** The one read. */
  readonly find: () => Promise<Registration | null>
  /** Whether the record says already what is asked for: then that is the answer, and nothing is written. */
  readonly already?: (registration: Registration) => boolean
  /** Decides on what was read; stores nothing. */
  readonly step: (registration: Registration) => Promise<Result<Registration, Refused | Failure>>
  readonly reply: (next: Registration) => Output<C>
}

/**
 * One read, one decision, one guarded write that carries state, history, outgoing work and receipt
 * together (docs/decisions/0005). Somebody else's write in between: read and decide again, at most three
 * times, then `conflict`. The same request again gets the stored answer; the same id with another body is
 * `conflict`.
 */
export async function command<C extends Call>(
  context: Context,
  work: Command<C>,
): Promise<Result<Output<C>, Failure>> {
  const { requestId, bodyHash, store } = context
  for (let tried = 0; ; tried += 1) {
    const registration = await work.find()
    if (registration === null) return err({ code: 'notFound' })

    const receipt = Object.hasOwn(registration.receipts, work.call)
      ? registration.receipts[work.call]
      : undefined
    if (receipt?.requestId === requestId)
      return receipt.bodyHash === bodyHash ? ok(receipt.reply as Output<C>) : err({ code: 'conflict' })

    if (work.already?.(registration) === true) return ok(work.reply(registration))

    // Looked at once more than tried: the twin of this very request may have been the one in between.
    if (tried === TRIES) return err({ code: 'conflict' })

    const outcome = await work.step(registration)
    if (!outcome.ok) return err(outcome.error)
    const reply = work.reply(outcome.value)
    const receipts = { ...outcome.value.receipts, [work.call]: { requestId, bodyHash, reply } }
    if (await store.registrations.replace(registration, { ...outcome.value, receipts })) return ok(reply)
  }
}

/** Everything the rules ask about, for one record and one call. Throws for a record whose cohort is gone. */
export async function attemptOn(
  context: Context,
  registration: Registration,
  about: { readonly flow: ProofFlow; readonly as: 'student' | 'staff'; readonly input: AttemptInput },
): Promise<Attempt> {
  const { store, now, openid, staff, firstSeenAt } = context
  const cohort = await store.cohorts.get(registration.cohortId, now)
  if (cohort === null) throw new Error('a registration without a cohort')
  const policy = await store.cohorts.policy(cohort._id, rulingVersion(registration, about.flow, cohort))
  return {
    registration,
    cohort,
    policy,
    actor: { openid, as: about.as, staff: about.as === 'staff' ? staff : null },
    input: { ...about.input, ...(firstSeenAt !== undefined && { firstSeenAt }) },
    now,
    newId: context.newId(),
    lookUpPlace: levelOf,
    places: placeFacts,
    hash: context.hash,
  }
}
