import type { Call, Input } from '../../../domain/contract/contract'
import { defaultPushRules } from '../../../domain/push/rules'
import { cohortId } from '../../support/cloud-founding'
import { MATRIX_REV } from './matrix-pictures'

type PushCalls = Extract<Call, `push.${string}`>

/** The default as the office would send it. */
export const aPush = (change: Partial<Input<'push.save'>['rules']> = {}): Input<'push.save'>['rules'] => ({
  ...(structuredClone(defaultPushRules) as Input<'push.save'>['rules']),
  ...change,
})

/** Right inputs of the calls about backlogs. */
export const pushInputs = (): { readonly [C in PushCalls]: () => Input<C> } => ({
  'push.get': () => ({ cohortId }),
  'push.save': () => ({ cohortId, rev: MATRIX_REV, rules: aPush({ escalateAfterHours: 12 }) }),
  'push.preview': () => ({ cohortId, rules: null }),
  'push.standing': () => ({ cohortId }),
  'push.test': () => ({ cohortId, channel: 'robot' }),
  'push.history': () => ({ cohortId, after: null }),
})
