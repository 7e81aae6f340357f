import { ok } from '../../domain/result'
import { staffCommand } from '../door/flow-command'
import type { Verb } from '../door/route'
import { standingOf } from './receipt'

/**
 * Approves records that say nothing new, one guarded write each (B7). One after the other: what is refused, or
 * fails, leaves the others as they are, and sent again the whole answers as before.
 */
export const reviewApproveMany: Verb<'review.approveMany'> = async ({ flow, items }, context) => {
  const results: { id: string; refused: string | null }[] = []
  for (const { id, seen } of items) {
    const outcome = await staffCommand(context, {
      call: 'review.approve',
      id,
      event: flow === 'source' ? { source: 'approve' } : { destination: 'approve' },
      input: { seen, inBatch: true },
      reply: (next) => standingOf(next, flow),
    })
    results.push({ id, refused: outcome.ok ? null : outcome.error.code })
  }
  return ok({ results })
}
