import type { Output } from '../../domain/contract/contract'
import { effectiveValues } from '../../domain/registration/effective-values'
import type { Correction } from '../../domain/registration/correction'
import type { Registration } from '../../domain/registration/registration'
import { err, ok } from '../../domain/result'
import { attemptOn } from '../door/command'
import type { Context } from '../door/context'
import { correctionView } from '../door/correction-view'
import type { Verb } from '../door/route'
import type { Place } from '../store/behind'
import { merged } from './merged'
import { decidingGrants } from './own-queues'

const PAGE = 20

/** Corrections that wait for this person's level, in the cohort and as far as the grants reach; one read a grant. */
export const correctionList: Verb<'correction.list'> = async ({ cohortId, as, after }, context) => {
  const { store, openid, now } = context
  const cohort = await store.cohorts.get(cohortId, now)
  if (cohort === null) return err({ code: 'cohortMissing' })
  // One more than a page holds tells whether there is another page.
  const page = { after, limit: PAGE + 1 }
  const found = await Promise.all(
    decidingGrants(context, cohort, as).map(({ grant, levels }) =>
      store.corrections.waiting(grant, { cohortId, levels, openid }, page),
    ),
  )
  const waiting = merged(found.flat(), placeOf)
  const shown = waiting.slice(0, PAGE)
  const last = shown.at(-1)
  return ok({
    rows: await Promise.all(shown.flatMap((registration) => rowOf(context, registration) ?? [])),
    next: waiting.length > PAGE && last !== undefined ? placeOf(last) : null,
  })
}

const placeOf = ({ _id: id, queue }: Registration): Place => ({ at: queue.correctionAt, id })

type Row = Output<'correction.list'>['rows'][number]

/** Null of a record without a correction, which no queue holds. */
const rowOf = (context: Context, registration: Registration): Promise<Row> | null =>
  registration.correction === null ? null : shownRow(context, registration, registration.correction)

async function shownRow(context: Context, registration: Registration, correction: Correction): Promise<Row> {
  const { _id: id, name, studentNo } = registration
  const attempt = await attemptOn(context, registration, { flow: 'correction', as: 'staff', input: {} })
  return {
    id,
    name,
    studentNo,
    class: effectiveValues(registration).class ?? '',
    correction: correctionView(attempt, correction),
    proofs: Object.values(correction.proofs).flat().length,
  }
}
