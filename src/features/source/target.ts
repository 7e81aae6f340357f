import type { Sectioning } from '../../../domain/cohort/policy'
import { fieldKeys, fields } from '../../../domain/registration/fields'
import { partOf } from '../../../domain/registration/sections'
import type { Section } from './model'

/** A place in the wizard. */
export interface Target {
  readonly step: Section
  /** Opened for changing at once. */
  readonly field?: string
}

/** Whether a field is typed on the page itself, and not in a sheet. */
export const isTyped = (field: string): boolean =>
  fieldKeys.some((key) => key === field && fields[key].section === 'contact')

/** Where a field is changed, or null for one that no step shows. */
export function targetOf(sectioning: Sectioning, field: string): Target | null {
  const step = partOf(sectioning, field)
  if (step === null) return null
  return isTyped(field) ? { step } : { step, field }
}
