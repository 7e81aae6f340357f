import type { Call, Output } from '../../domain/contract/contract'
import type { Failure } from '../../domain/contract/failure'
import type { AttemptInput } from '../../domain/registration/attempt'
import { performDestination, performSource } from '../../domain/registration/perform'
import type { DestinationEvent } from '../../domain/registration/destination-flow'
import type { Registration } from '../../domain/registration/registration'
import { rulesFor } from '../../domain/registration/rules-for'
import type { SourceEvent } from '../../domain/registration/source-flow'
import type { Result } from '../../domain/result'
import { attemptOn, command } from './command'
import type { Context } from './context'

type Event = { readonly source: SourceEvent } | { readonly destination: DestinationEvent }

interface FlowCommand<C extends Call> {
  readonly call: C
  readonly event: Event
  readonly input: AttemptInput
  /** What the record that was read lets one look up besides. */
  readonly more?: (registration: Registration) => Promise<AttemptInput>
  /** Whether the record says so already; then nothing is written. */
  readonly already?: (registration: Registration) => boolean
  readonly reply: (next: Registration) => Output<C>
}

/** One of staff, on the record with this id. */
export type StaffCommand<C extends Call> = FlowCommand<C> & { readonly id: string }

/** A graduate's command on the own record of one cohort. */
export function ownCommand<C extends Call>(
  context: Context,
  own: FlowCommand<C> & { readonly cohortId: string },
): Promise<Result<Output<C>, Failure>> {
  const find = () => context.store.registrations.ownIn(context.openid, own.cohortId)
  const step = (registration: Registration) => stepOn(context, registration, { ...own, as: 'student' })
  return command(context, { call: own.call, find, step, reply: own.reply })
}

/** A staff member's command on a record inside the own scope; the scope is part of the query. */
export function staffCommand<C extends Call>(
  context: Context,
  staff: StaffCommand<C>,
): Promise<Result<Output<C>, Failure>> {
  const find = () => context.store.registrations.inScope(staff.id, context.grants)
  const step = (registration: Registration) => stepOn(context, registration, { ...staff, as: 'staff' })
  const { call, already, reply } = staff
  return command(context, { call, find, ...(already !== undefined && { already }), step, reply })
}

interface Acting {
  readonly as: 'student' | 'staff'
}

async function stepOn(
  context: Context,
  registration: Registration,
  { event, more, as, ...brought }: Pick<FlowCommand<Call>, 'event' | 'input' | 'more'> & Acting,
) {
  const input = more === undefined ? brought.input : { ...brought.input, ...(await more(registration)) }
  if ('source' in event) {
    const flow = rulesFor(event.source)
    return performSource(event.source, await attemptOn(context, registration, { flow, as, input }))
  }
  return performDestination(
    event.destination,
    await attemptOn(context, registration, { flow: 'destination', as, input }),
  )
}
