import { ok, type Result } from '../result'
import type { Attempt } from './attempt'
import type { Change } from './change'
import type { AskedInStep } from './outgoing'
import { objectionHistory } from './past-tense'
import { withEntry } from './record'
import type { Instant, Objection, Registration } from './registration'

const tickets = {
  error: 'destinationError',
  change: 'destinationChange',
} as const satisfies Record<Objection['kind'], AskedInStep>

/** 信息有误 or 申请变更: kept in the record until the school has mended it, and a call for help to the staff. */
export function objected(attempt: Attempt, kind: Objection['kind']): Result<Change, never> {
  const { registration, input, actor, now } = attempt
  const fields = input.fields ?? []
  const text = input.reasons?.['general'] ?? ''
  return ok({
    patch: { destination: { ...registration.destination, objection: { kind, at: now, text, fields } } },
    touched: fields,
    outgoing: [
      {
        id: `${registration._id}_objection_${String(registration.seq + 1)}`,
        dueAt: now,
        kind: 'ticket',
        about: tickets[kind],
        openid: actor.openid,
        text,
      },
    ],
  })
}

/** The record after staff answered that nothing is to be mended: it stands, and the graduate may say so again. */
export function objectionAnswered(
  registration: Registration,
  { by, now }: { readonly by: string; readonly now: Instant },
): Registration {
  const { destination } = registration
  if (destination.objection === null) return registration
  const entry = {
    seq: registration.seq + 1,
    at: now,
    by,
    byKind: 'staff',
    what: objectionHistory.answer,
    round: destination.round,
    level: destination.level,
    reasons: {},
    touched: [],
  } as const
  return withEntry({ ...registration, destination: { ...destination, objection: null } }, now, { entry })
}
