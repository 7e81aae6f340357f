import { released } from '../../domain/registration/binding'
import type { Registration } from '../../domain/registration/registration'
import { err, ok } from '../../domain/result'
import { command } from '../door/command'
import type { Context } from '../door/context'
import type { Verb } from '../door/route'

/**
 * Staff take a binding away (R1), in the order of letting go: renew the holder's row, let the record go, remove
 * the row. A crash between leaves a row young enough for the sweeper to meet it.
 */
export const identityRelease: Verb<'identity.release'> = async ({ id, reason }, context) => {
  const { store, grants, openid, now } = context
  const rows: Row[] = []
  const outcome = await command(context, {
    call: 'identity.release',
    find: () => store.registrations.inScope(id, grants),
    step: async (registration) => {
      const { binding } = registration
      if (binding === null) return err({ code: 'wrongStatus' })
      if (binding.openid === openid) return err({ code: 'notOwner' })
      rows.push(await renewedRow(context, registration, binding))
      return ok(released(registration, { by: openid, reason, now }))
    },
    reply: () => ({}),
  })
  const row = rows.at(-1)
  if (outcome.ok && row !== undefined) await store.bindings.release(row)
  return outcome
}

type Row = Parameters<Context['store']['bindings']['release']>[0]

/** The holder's row as it stands after its renewal, so that nothing but this very row is removed. */
async function renewedRow(
  { store, now }: Context,
  { _id: registrationId, cohortId }: Registration,
  { openid, at }: NonNullable<Registration['binding']>,
): Promise<Row> {
  const row = { openid, cohortId, registrationId }
  await store.bindings.renew({ ...row, at }, now)
  return { ...row, at: now }
}
