import type { Call } from '../contract/contract'

/**
 * Operations of the database that a call may cost when its function is warm (DESIGN §2; the whole list is
 * test/cloudfunctions/api/operations.test.ts). Of calls without a number the mean is told alone.
 */
export const operationBudgets = {
  'identity.bind': 7,
  'me.get': 2,
  'source.save': 2,
  'source.submit': 2,
  'source.withdraw': 2,
  'proof.begin': 2,
  'proof.finish': 4,
  'queue.next': 4,
  'review.approve': 3,
  'review.return': 3,
  'destination.save': 2,
  'destination.submit': 2,
  'destination.confirm': 2,
  'report.issue': 4,
} as const satisfies Partial<Record<Call, number>>

/** Null where none was set. */
export const budgetOf = (call: string): number | null =>
  Object.hasOwn(operationBudgets, call) ? operationBudgets[call as keyof typeof operationBudgets] : null
