import type { Call, Input } from '../../../domain/contract/contract'
import { cohortId, northCohortId } from '../../support/cloud-founding'
import { everybody, type RecordName, type Row } from './matrix-actors'
import { MATRIX_REV } from './matrix-pictures'

type KeepingCalls = Extract<Call, `keeping.${string}`>

const cohorts: Readonly<Record<string, string>> = { north: northCohortId }

/** Right inputs of the calls about keeping. @param studentNoOf 学号 of the record that is meant */
export const keepingInputs = (
  studentNoOf: (place: RecordName) => string,
): { readonly [C in KeepingCalls]: (place: RecordName) => Input<C> } => {
  const asked = (place: RecordName) => ({
    cohortId: cohorts[place] ?? cohortId,
    studentNo: studentNoOf(place),
    reason: '本人书面申请',
  })
  return {
    'keeping.schedule': () => ({ cohortId }),
    'keeping.preview': () => ({ cohortId }),
    'keeping.log': () => ({ cohortId }),
    'keeping.save': () => ({ cohortId, rev: MATRIX_REV, personalDays: 120, evidenceDays: 1_200 }),
    'keeping.erase': (place) => ({ ...asked(place), look: false }),
    'keeping.person': (place) => ({ ...asked(place), look: false }),
  }
}

const season = everybody('notAllowed', { office: 'ok', administrator: 'ok', northOffice: 'cohortMissing' })
/** One person's data: 就业处 alone, each campus its own; who finds no cohort finds nobody in it either. */
const ofOnePerson = (outcome: string): Readonly<Record<RecordName, Row>> => {
  const here = everybody('notAllowed', { office: outcome, northOffice: 'cohortMissing' })
  return {
    mechanics: here,
    law: here,
    north: everybody('notAllowed', { office: 'cohortMissing', northOffice: outcome }),
    nobody: everybody('notAllowed', { office: 'notFound', northOffice: 'cohortMissing' }),
  }
}

/** What is to come of them, written by hand. */
export const keeping = {
  'keeping.schedule': season,
  'keeping.preview': season,
  'keeping.log': season,
  'keeping.save': season,
  // The season has only begun: the school still needs what a graduate asks to be deleted.
  'keeping.erase': ofOnePerson('serviceRuns'),
  'keeping.person': ofOnePerson('ok'),
} as const satisfies Partial<Record<Call, Row | Readonly<Record<RecordName, Row>>>>
