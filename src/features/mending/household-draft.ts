import { householdFields, type HouseholdField } from '../../../domain/destination/households'
import { keepText, readTexts } from '../../lib/kept-texts'
import { forget } from '../../lib/storage'
import type { Mended, Values } from './model'

/** Beside the fields: over which values it was typed. */
const OVER = '~over'
const fields = Object.keys(householdFields) as HouseholdField[]
/** Storage keys are no place for an address: one for each record. */
const keyOf = (id: string): string => `household:${id}`

type Standing = Pick<Mended, 'id' | 'household'>

/** Names the values that stand: two that are named alike say the same. */
export const markOf = ({ values }: Mended['household']): string =>
  JSON.stringify(fields.map((field) => values[field] ?? ''))

/** What was typed over what stands now. Over other values it is somebody's old draft, and goes. */
export function readHouseholdDraft({ id, household }: Standing): Values {
  const { [OVER]: over, ...typed } = readTexts(keyOf(id))
  if (over === markOf(household)) return typed
  forget(keyOf(id))
  return {}
}

/** Keeps one field as it was typed over what stands now. */
export function keepHouseholdText({ id, household }: Standing, field: string, text: string): void {
  keepText(keyOf(id), OVER, markOf(household))
  keepText(keyOf(id), field, text)
}

export const forgetHouseholdDraft = (id: string): void => forget(keyOf(id))
