import { ok } from '../../domain/result'
import type { Verb } from '../door/route'

/** How far the chain is and what the latest nightly verification found. Six operations. */
export const auditStanding: Verb<'audit.state'> = async (_input, { store, now }) => {
  const [head, waiting, nightly] = await Promise.all([
    store.auditChain.last(),
    store.auditChain.waiting(1),
    store.auditStates.nightly(),
  ])
  const { place, startedAt, last } = nightly
  return ok({
    now,
    blocks: head?.number ?? 0,
    waitingSince: waiting.length === 0 ? null : Math.min(...waiting.map(({ line: { at } }) => at)),
    runningSince: place === null ? null : startedAt,
    last: last && { ...last, findings: [...last.findings] },
  })
}
