import type { DestinationStatus, SourceStatus } from '../../../domain/registration/registration'
import type { OwnRecord } from './own-record'

export type Flow = 'source' | 'destination'

/** The four ways in which a submission can stand, whichever flow it belongs to. */
export type Stage = 'filling' | 'reviewing' | 'returned' | 'passed'

const sourceStages: Readonly<Record<SourceStatus, Stage>> = {
  draft: 'filling',
  inReview: 'reviewing',
  returned: 'returned',
  completed: 'passed',
}

const destinationStages: Readonly<Record<DestinationStatus, Stage>> = {
  none: 'filling',
  draft: 'filling',
  inReview: 'reviewing',
  returned: 'returned',
  reviewed: 'passed',
  confirmed: 'passed',
}

const stages: Readonly<Record<Flow, Readonly<Record<string, Stage>>>> = {
  source: sourceStages,
  destination: destinationStages,
}

/** A word that this version does not know yet counts as being with the school: nothing is asked of anybody. */
export const stageOf = (record: OwnRecord, flow: Flow): Stage =>
  stages[flow][record[flow].status] ?? 'reviewing'

const confirmed: Readonly<Record<DestinationStatus, boolean>> = {
  none: false,
  draft: false,
  inReview: false,
  returned: false,
  reviewed: false,
  confirmed: true,
}

export const isConfirmed = (record: OwnRecord): boolean =>
  (confirmed as Readonly<Record<string, boolean>>)[record.destination.status] ?? false

/** How many of the stages above the school have said yes; the last one's word stands for all. */
const saidYes: Readonly<Record<string, number>> = {
  none: 0,
  waiting: 0,
  mismatched: 0,
  passed: 1,
  initialised: Infinity,
}

/** The levels of a chain that stand above the school, and how many of them have passed the record. */
export function upstreamOf({ source: { chain, upstream } }: OwnRecord): {
  readonly first: number
  readonly count: number
  readonly passed: number
} {
  const count = chain.filter(({ kind }) => kind === 'upstream').length
  return { first: chain.length - count, count, passed: Math.min(count, saidYes[upstream] ?? 0) }
}
