import * as z from 'zod/mini'
import { contract, isCall, type CallOn } from '../../domain/contract/contract'
import { requestId as requestIdSchema } from '../../domain/contract/atoms'
import type { Failure, Reply } from '../../domain/contract/failure'
import { grantsFor } from '../../domain/people/staff'
import { can } from '../../domain/people/roles'
import { canonical } from '../../domain/registration/digest'
import { DatabaseBusy } from '../store/database'
import { isPlace } from '../store/log'
import type { Context, Platform } from './context'
import { numberWritten } from './free-texts'
import { noteCall } from './note-call'
import type { Route } from './route'
import { issueTicket, readTicket } from './ticket'

/** What a function receives; the platform adds keys of its own, which are ignored. */
const envelope = z.object({
  call: z.string().check(z.maxLength(40)),
  input: z._default(z.unknown(), {}),
  requestId: requestIdSchema,
  ticket: z.optional(z.string().check(z.maxLength(200))),
})

/** How long a client waits before asking again; it adds its own full jitter. */
const RETRY_AFTER_MS = 2_000

/**
 * The one door of a function: parse → identify → authorise → run → reply. Whatever happens, the answer is
 * a typed reply: never a stack, never an SDK error.
 */
export function door<F extends 'api' | 'files'>(on: F, routes: Readonly<Record<CallOn<F>, Route>>) {
  const answered = async (asked: Asked, platform: Platform): Promise<Reply<unknown>> => {
    const { openid, fromAppid, now, vault, hash } = platform
    if (openid === '' || fromAppid !== '') return refused({ code: 'noIdentity' })
    if (!asked.success) return refused({ code: 'badInput', fields: faultyFields(asked.error) })
    const { call, input, requestId, ticket } = asked.data
    if (!isCall(call) || contract[call].on !== on) return refused({ code: 'unknownCall' })

    const checked = contract[call].input.safeParse(input)
    if (!checked.success) return refused({ code: 'badInput', fields: faultyFields(checked.error) })
    // Only input of a known shape is digested: its depth is bounded.
    const bodyHash = hash(canonical({ openid, call, input: checked.data }))
    const attempted = { openid, requestId, bodyHash, now }
    const firstSeenAt = ticket === undefined ? null : readTicket(vault, attempted, ticket)
    const route: Route = routes[call as CallOn<F>]
    try {
      const context = await authorised(route, {
        ...platform,
        requestId,
        bodyHash,
        ...(firstSeenAt !== null && { firstSeenAt }),
      })
      if (context === null) return refused({ code: 'notAllowed' })
      const number = numberWritten(call, checked.data)
      if (number !== null) return refused(number)
      const outcome = await route.run(checked.data as never, context)
      return outcome.ok ? outcome : refused(outcome.error)
    } catch (error) {
      if (error instanceof DatabaseBusy)
        return refused({
          code: 'busy',
          retryAfter: RETRY_AFTER_MS,
          ticket: issueTicket(vault, attempted, firstSeenAt ?? now),
        })
      // Kind and place of a bug are worth a line; its message may hold data of a person and is not.
      platform.log({ level: 'error', call, requestId, ...placeOfBug(error) })
      return refused({ code: 'unexpected' })
    }
  }
  return async (event: unknown, platform: Platform): Promise<Reply<unknown>> => {
    const end = platform.meter.begin()
    const asked = envelope.safeParse(event)
    const reply = await answered(asked, platform)
    // What somebody sends instead of a call is not repeated.
    const { call = '', requestId = '' } = asked.data ?? {}
    const named = isCall(call) ? call : 'unknown'
    const outcome = reply.ok ? 'ok' : reply.error.code
    await noteCall(platform, { function: on, call: named, requestId, outcome, ...end() })
    return reply
  }
}

type Asked = z.core.util.SafeParseResult<z.infer<typeof envelope>>

type Unauthorised = Omit<Context, 'staff' | 'grants'>

/** Deny by default: everybody has the visitor's capabilities, all else needs a live grant in the staff list. */
async function authorised({ capability }: Route, context: Unauthorised): Promise<Context | null> {
  if (can('visitor', capability)) return { ...context, staff: null, grants: [] }
  const staff = await context.store.staff.find(context.openid)
  const grants = grantsFor(staff, capability, context.now)
  return grants.length === 0 ? null : { ...context, staff, grants }
}

function placeOfBug(error: unknown): { kind: string; at: string } {
  if (!(error instanceof Error)) return { kind: typeof error, at: '' }
  // Lines of a message may begin like places.
  const lines = error.stack?.split('\n').map((line) => line.trim())
  return { kind: error.name, at: lines?.find(isPlace) ?? '' }
}

const refused = (error: Failure): Reply<never> => ({ ok: false, error })

function faultyFields(error: z.core.$ZodError): NonNullable<Failure['fields']> {
  return Object.fromEntries(error.issues.map(({ path }) => [path.join('.') || 'input', 'badInput'] as const))
}
