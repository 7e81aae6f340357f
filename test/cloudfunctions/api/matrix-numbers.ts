import type { Call, Input } from '../../../domain/contract/contract'
import { cohortId, mechanicsId } from '../../support/cloud-founding'
import { everybody } from './matrix-actors'

type NumberCalls = Extract<Call, `progress.${string}`>

/** The numbers of one college. */
const ofMechanics = everybody('notAllowed', {
  counselor: 'ok',
  leader: 'ok',
  lawCounselor: 'notFound',
  office: 'ok',
  observer: 'ok',
  administrator: 'ok',
  northOffice: 'cohortMissing',
})

/** What dashboards ask for, and the full count. */
export const numbers = {
  // College by college: everybody sees what the grant reaches.
  'progress.get': everybody('notAllowed', {
    counselor: 'ok mechanics',
    leader: 'ok mechanics',
    lawCounselor: 'ok law',
    office: 'ok mechanics law',
    observer: 'ok mechanics law',
    administrator: 'ok mechanics law',
    northOffice: 'cohortMissing',
  }),
  // Of mechanics: a college out of reach looks as if it were not there.
  'progress.units': ofMechanics,
  'progress.days': ofMechanics,
  'progress.delivery': everybody('notAllowed', {
    counselor: 'ok',
    leader: 'ok',
    lawCounselor: 'ok',
    office: 'ok',
    observer: 'ok',
    administrator: 'ok',
    northOffice: 'cohortMissing',
  }),
  // A full count costs: 就业处 alone.
  'progress.recount': everybody('notAllowed', { office: 'ok', northOffice: 'cohortMissing' }),
} as const

export const numberInputs = (): { readonly [C in NumberCalls]: () => Input<C> } => ({
  'progress.get': () => ({ cohortId }),
  'progress.units': () => ({ cohortId, collegeId: mechanicsId }),
  'progress.days': () => ({ cohortId, flow: 'source', collegeId: mechanicsId }),
  'progress.delivery': () => ({ cohortId }),
  'progress.recount': () => ({ cohortId, collegeId: mechanicsId }),
})
