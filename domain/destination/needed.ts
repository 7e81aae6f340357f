import { holds } from '../cohort/policy'
import type { FieldUse } from './category-table'

type Values = Readonly<Record<string, string>>

/** Whether a category needs a field to be filled in, as the other values are. */
export const isNeeded = ({ required, unlessBegins = {} }: FieldUse, values: Values): boolean =>
  (typeof required === 'boolean' ? required : holds(required, values)) &&
  !Object.entries(unlessBegins).some(([field, beginnings]) =>
    beginnings.some((beginning) => (values[field] ?? '').startsWith(beginning)),
  )
