import { destinationFields } from '../destination/fields'
import { householdFields } from '../destination/households'
import { reportedFields } from './confirmation'

const HOUSEHOLD = 'household.'

/** What an objection may point at, by the names that pages use: everything that a confirmation stands for (N8). */
const nameable: ReadonlySet<string> = new Set([
  ...Object.keys(destinationFields),
  ...reportedFields,
  ...Object.keys(householdFields).map((key) => `${HOUSEHOLD}${key}`),
])

/** Whether staff can be told by name what is wrong: any other word of a call would be shown to them as it came. */
export const isObjectionField = (key: string): boolean => nameable.has(key)
