import { bindTries } from '../people/bind-limits'

type Span = readonly [least: number, most: number]

/** Numbers of a policy, from and to: what is taken, and what the editor offers. */
export const policySpans = {
  /** Bytes of a picture as it arrives. */
  maxBytes: [10_000, 20_000_000],
  /** Pixels of its shorter side. */
  minEdge: [1, 5_000],
  maxPixels: [10_000, 25_000_000],
  /** Days. */
  proofKeepDays: [0, 3_650],
  /** Graduates. */
  sharedPhone: [2, 1_000],
  sameEmployer: [2, 10_000],
  categoryPercent: [1, 100],
  /** Tries of one person in six hours. */
  tries: [bindTries.least, bindTries.most],
} as const satisfies Record<string, Span>

/** Characters of one option of a question. */
export const OPTION_LENGTH = 60

/** How many of each a policy has at most. */
export const policyMost = {
  slots: 40,
  proofSlots: 5,
  questions: 50,
  options: 30,
  lockEvents: 10,
  lockedFields: 20,
  watchedCategories: 20,
  reportDays: 5,
} as const
