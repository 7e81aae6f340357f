import type { PolicyContent } from '../../../domain/cohort/policy'
import { fieldKeys, isFieldKey, type FieldKey } from '../../../domain/registration/fields'
import { labelOf } from '../../lib/field-label'
import { texts } from '../../texts/locks'
import { texts as list } from '../../texts/numbers'
import type { Written } from './kept-lock'

/** Something that happens to a graduate and locks fields, as the policy has it. */
export interface EventShown {
  readonly key: string
  readonly name: string
  readonly fields: readonly FieldKey[]
}

export const eventsOf = ({ lockEvents }: Pick<PolicyContent, 'lockEvents'>): readonly EventShown[] =>
  Object.entries(lockEvents).map(([key, { name, fields }]) => ({
    key,
    name,
    fields: fields.filter(isFieldKey),
  }))

/** Fields to unlock: first those that events of the policy lock, then the others, for events that are gone from it. */
export function fieldsShown(events: readonly EventShown[]): {
  readonly first: readonly FieldKey[]
  readonly others: readonly FieldKey[]
} {
  const first = [...new Set(events.flatMap(({ fields }) => fields))]
  return { first, others: fieldKeys.filter((key) => !first.includes(key)) }
}

export const named = (fields: readonly FieldKey[]): string => fields.map(labelOf).join('、')

/** What is missing before the list can be looked through; null: nothing is. */
export function missingIn(written: Written, events: readonly EventShown[]): string | null {
  const { way, event, fields, reason, lines } = written
  if (way === 'lock' && !events.some(({ key }) => key === event)) return texts.missing.event
  if (way === 'unlock' && fields.length === 0) return texts.missing.fields
  if (way === 'unlock' && reason.trim() === '') return list.missing.reason
  return lines.trim() === '' ? list.missing.lines : null
}

/** What one row says: with the same event and instant it is the same row, and done. */
export function rowKey(studentNo: string, { way, event, from, fields, reason }: Written): string {
  return JSON.stringify(
    way === 'lock' ? [studentNo, way, event, from] : [studentNo, way, [...fields].sort(), reason.trim()],
  )
}
