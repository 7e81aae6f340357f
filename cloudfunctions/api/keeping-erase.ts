import type { Output, Parsed } from '../../domain/contract/contract'
import { erasureOf, type Erasure } from '../../domain/keeping/erasure'
import type { KeepStep } from '../../domain/keeping/kinds'
import { reachesCohort } from '../../domain/people/staff'
import { withOutgoing } from '../../domain/registration/record'
import type { Outgoing, Registration } from '../../domain/registration/registration'
import { err, ok } from '../../domain/result'
import { command } from '../door/command'
import type { Context } from '../door/context'
import { countRows } from '../door/keeping-counts'
import { lookLine } from '../door/look-line'
import type { Verb } from '../door/route'
import { whoItIs, type WhoItIs } from '../door/who-it-is'
import type { StoredCohort } from '../store/cohorts'
import type { KindCounts } from '../store/keepings'
import { countLeaving } from '../store/leaving'

/**
 * A graduate asked for their data to be deleted: what may go is queued in the record and done by the timer; what has
 * to be kept stays, and until when is the answer or the refusal. Who did it and why is written down first.
 */
export const erasePerson: Verb<'keeping.erase'> = async (input, context) => {
  const { store, now, grants } = context
  const cohort = await store.cohorts.get(input.cohortId, now)
  if (cohort === null || !reachesCohort(grants, cohort)) return err({ code: 'cohortMissing' })
  return input.look ? looked(context, cohort, input) : queued(context, cohort, input)
}

type Asked = Parsed<'keeping.erase'>

async function looked(context: Context, cohort: StoredCohort, { studentNo }: Asked) {
  const { store, now } = context
  const registration = await store.registrations.byStudentNo(cohort._id, studentNo)
  if (registration === null) return err({ code: 'notFound' } as const)
  const erasure = erasureOf(cohort, registration, now)
  if (!erasure.ok) return err(erasure.error)
  const steps = stepsOf(registration, erasure.value)
  const counts: Partial<Record<KeepStep, KindCounts>> = {}
  for (const step of steps) counts[step] = await countLeaving(store, step, [registration])
  const who = await whoItIs(context, registration)
  return ok({ ...replyOf(who, erasure.value), counts: countRows(counts) })
}

const stepsOf = ({ kept }: Registration, { what }: Erasure): readonly KeepStep[] => [
  ...(kept === 'whole' ? (['personal'] as const) : []),
  ...(what === 'whole' ? (['evidence'] as const) : []),
]

const replyOf = (who: WhoItIs, { what, keptUntil }: Erasure): Output<'keeping.erase'> => ({
  who,
  what,
  keptUntil,
  counts: [],
})

async function queued(context: Context, cohort: StoredCohort, { studentNo, reason }: Asked) {
  const { store, now, openid, requestId, hash } = context
  let erasure: Erasure = { what: 'personal', keptUntil: null }
  let who: WhoItIs = { name: '', college: '', class: '' }
  return command<'keeping.erase'>(context, {
    call: 'keeping.erase',
    find: () => store.registrations.byStudentNo(cohort._id, studentNo),
    step: async (registration) => {
      const decided = erasureOf(cohort, registration, now)
      if (!decided.ok) return decided
      erasure = decided.value
      who = await whoItIs(context, registration)
      const _id = hash(`erased|${openid}|${registration._id}|${requestId}`).slice(0, 32)
      const line = lineOf(lookLine(context, registration), { registration, erasure, reason })
      await store.accessLog.add([{ ...line, _id, what: 'dataErased', count: 1 }])
      // Asked for again while it waits: it is one piece of work.
      return ok(
        isQueued(registration)
          ? registration
          : withOutgoing(registration, [workOf(context, registration, erasure)]),
      )
    },
    reply: () => replyOf(who, erasure),
  })
}

interface Erased {
  readonly registration: Registration
  readonly erasure: Erasure
  readonly reason: string
}

/** With all of somebody the lines about them go. The one about who deleted it has to stay, so it is about nobody. */
function lineOf(line: ReturnType<typeof lookLine>, { registration, erasure, reason }: Erased) {
  if (erasure.what !== 'whole') return { ...line, about: reason }
  const { name, studentNo } = registration
  const about = [name, studentNo]
    .filter((said) => said !== '')
    .reduce((text, said) => text.replaceAll(said, '…'), reason)
  return { ...line, registrationId: '', about }
}

const isQueued = ({ outbox }: Registration): boolean =>
  outbox.some(({ kind }) => kind === 'erase' || kind === 'purge')

const workOf = ({ now, openid }: Context, { _id }: Registration, { what }: Erasure): Outgoing => ({
  id: `${_id}_erase`,
  dueAt: now,
  kind: 'erase',
  by: openid,
  whole: what === 'whole',
})
