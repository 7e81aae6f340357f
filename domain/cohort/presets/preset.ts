import type { Cohort } from '../cohort'
import { defaultPolicy } from '../default-policy'
import type { FieldPolicy, PolicyContent, SlotPolicy } from '../policy'
import type { FieldKey } from '../../registration/fields'

/** What a preset says of the cohort itself; the page fills its form with it. */
export interface PresetCohort {
  readonly scope: Cohort['scope']
  readonly resubmitDays: number
  readonly serviceEndsMonths: number
  /** Month and day (`MM-DD`) at whose midnight (+08:00) the cut-off is, in the cohort's year; null: none. */
  readonly cutOffOn: string | null
}

/** Rules to begin with, as one of the customers' notices has them. */
export interface Preset {
  /** What kind of school it is for. */
  readonly name: string
  readonly about: string
  readonly cohort: PresetCohort
  readonly policy: (cohortId: string, year: number) => PolicyContent
}

/** The content of the policy that every cohort starts with. */
export function standard(cohortId: string, year: number): PolicyContent {
  const { _id: _key, cohortId: _its, version: _first, ...content } = defaultPolicy(cohortId, year)
  return content
}

type FieldChanges = Readonly<Partial<Record<FieldKey, Partial<FieldPolicy>>>>

/** Fields with what a notice says of them; a field that needs no proof names no slots. */
export function fieldsWith(fields: PolicyContent['fields'], changes: FieldChanges): PolicyContent['fields'] {
  const changed = Object.entries(changes).map(([key, change]): [string, FieldPolicy] => {
    const before = fields[key]
    if (before === undefined) throw new Error(`no field ${key}`)
    const after = { ...before, ...change }
    return [key, after.class === 'proof' ? after : { ...after, proofSlots: [] }]
  })
  return { ...fields, ...Object.fromEntries(changed) }
}

/** The same change for several fields. */
export const each = (keys: readonly FieldKey[], change: Partial<FieldPolicy>): FieldChanges =>
  Object.fromEntries(keys.map((key) => [key, change]))

/** Slots without those that a school has no use for. */
export const slotsWithout = (
  slots: PolicyContent['slots'],
  unwanted: readonly string[],
): Readonly<Record<string, SlotPolicy>> =>
  Object.fromEntries(Object.entries(slots).filter(([key]) => !unwanted.includes(key)))
