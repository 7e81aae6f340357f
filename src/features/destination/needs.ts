import type { Category } from '../../../domain/destination/category-table'
import { destinationFields } from '../../../domain/destination/fields'
import type { OwnRecord } from '../../lib/me'

/** What a category needs, in short. */
export interface Needs {
  /** Names of the evidence that every one who chooses it brings. */
  readonly evidence: readonly string[]
  /** Whether its evidence depends on what is filled in. */
  readonly depends: boolean
  /** Names of the first fields that have to be filled in. */
  readonly fields: readonly string[]
  readonly more: boolean
  /** Where nothing has to be filled in or brought: names of what may be, fields first. */
  readonly may: { readonly fields: readonly string[]; readonly evidence: readonly string[] }
}

/** So many fields say what a category is about. */
const FIRST = 2

/** What the student will be asked for, before a category is chosen. */
export function needsOf(slots: OwnRecord['slots'], { evidence, fields }: Category): Needs {
  const always = evidence.filter(({ when }) => when === null).map(({ slot }) => slot)
  const shown = slots.filter(({ key }) => always.includes(key))
  const required = fields.filter(({ required: needed }) => needed !== false)
  return {
    evidence: shown.filter(({ required: needed }) => needed).map(({ name }) => name),
    depends: evidence.some(({ when }) => when !== null),
    fields: required.slice(0, FIRST).map(labelOf),
    more: required.length > FIRST,
    may: {
      fields: fields.filter(({ required: needed }) => needed === false).map(labelOf),
      evidence: shown.filter(({ required: needed }) => !needed).map(({ name }) => name),
    },
  }
}

const labelOf = ({ field }: Category['fields'][number]): string => destinationFields[field].label
