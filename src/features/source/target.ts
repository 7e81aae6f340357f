import { sectionOf, type Section } from './model'

/** A place in the wizard. */
export interface Target {
  readonly step: Section
  /** Opened for changing at once. */
  readonly field?: string
}

/** Where a field is changed, or null for one that no step shows. Contact fields are typed on the page itself. */
export function targetOf(field: string): Target | null {
  const step = sectionOf(field)
  if (step === null) return null
  return step === 'contact' ? { step } : { step, field }
}
