import { everybody } from './matrix-actors'

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
