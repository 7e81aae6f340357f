import type { Instant } from './instant'

/** One line of history, in the past tense; never carries a field value. */
export interface Entry {
  readonly seq: number
  readonly at: Instant
  readonly by: string
  readonly byKind: 'student' | 'staff' | 'system'
  readonly what: string
  readonly round: number
  readonly level: number
  readonly reasons: Readonly<Record<string, string>>
  /** Names of the fields concerned, without their values. */
  readonly touched: readonly string[]
}
