import type { Output } from '../../domain/contract/contract'
import type { Failure } from '../../domain/contract/failure'
import type { Attempt } from '../../domain/registration/attempt'
import { performCorrection, type CorrectionInput } from '../../domain/registration/correction-effects'
import type { CorrectionEvent } from '../../domain/registration/correction-flow'
import type { Claims, Registration } from '../../domain/registration/registration'
import type { Result } from '../../domain/result'
import { classChosenIn } from './chosen-class'
import { attemptOn, command } from './command'
import type { Context } from './context'
import { correctionView } from './correction-view'

type CorrectionCall = `correction.${CorrectionEvent}`
type Done = Result<Output<CorrectionCall>, Failure>

interface CorrectionCommand {
  readonly event: CorrectionEvent
  readonly input: CorrectionInput
}

/** A graduate's step on the correction of the own record of one cohort. */
export const ownCorrection = (
  context: Context,
  own: CorrectionCommand & { readonly cohortId: string },
): Promise<Done> =>
  corrected(context, own, {
    as: 'student',
    find: () => context.store.registrations.ownIn(context.openid, own.cohortId),
  })

/** A staff member's decision on the correction of a record inside the own scope; the scope is part of the query. */
export const staffCorrection = (
  context: Context,
  staff: CorrectionCommand & { readonly id: string },
): Promise<Done> =>
  corrected(context, staff, {
    as: 'staff',
    find: () => context.store.registrations.inScope(staff.id, context.grants),
  })

interface Acting {
  readonly as: 'student' | 'staff'
  readonly find: () => Promise<Registration | null>
}

/** One read and one guarded write, by the cohort's rules of today. */
function corrected(
  context: Context,
  { event, input }: CorrectionCommand,
  { as, find }: Acting,
): Promise<Done> {
  // What the answer may be done with is asked of the same attempt, made on the record as it was written.
  let decidedOn: Attempt | null = null
  return command<CorrectionCall>(context, {
    call: `correction.${event}`,
    find,
    step: async (registration) => {
      const chosen = await classChosenIn(context, registration, wantedBy(registration, input))
      const attempt = await attemptOn(context, registration, { flow: 'correction', as, input: chosen })
      decidedOn = attempt
      return performCorrection(event, attempt, input)
    },
    reply: (next) => {
      if (decidedOn === null || next.correction === null) throw new Error('a correction without its attempt')
      return { correction: correctionView({ ...decidedOn, registration: next }, next.correction) }
    },
  })
}

/** What the record should say: by the request itself, or by the one that waits. */
const wantedBy = ({ correction }: Registration, { values }: CorrectionInput): Claims =>
  values ??
  Object.fromEntries(Object.entries(correction?.values ?? {}).map(([field, { value }]) => [field, value]))
