import { defaultPolicy } from '../../../domain/cohort/default-policy'
import type { When } from '../../../domain/cohort/policy'
import type { StaffRole } from '../../../domain/people/roles'
import type { FieldKey } from '../../../domain/registration/fields'

export interface FieldRule {
  readonly required: boolean | When
  /** Who can mend it when it is wrong and locked (H4). */
  readonly mendedBy: readonly StaffRole[]
}

// me.get tells the class of each field and not yet the rest of the cohort's policy. What every cohort starts
// with is a good guess for marking what is missing; the server decides with the cohort's own policy.
const usual = defaultPolicy('').fields

export const ruleOf = (field: FieldKey): FieldRule => usual[field] ?? { required: false, mendedBy: [] }
