import type { LevelKey } from '../people/roles'
import type { Attempt } from './attempt'

export const flowNames = ['source', 'destination'] as const
export type FlowName = (typeof flowNames)[number]

/** Where a submission stands in the chain that rules it, and what is being tried. */
export interface Standing {
  readonly flow: FlowName
  readonly event: string
  readonly status: string
  readonly level: number
  /** Staff levels of the ruling chain, in order. */
  readonly chain: readonly LevelKey[]
}

export type Predicate = (attempt: Attempt, standing: Standing) => boolean
