import { standingFound } from '../../domain/audit/standing'
import { ok } from '../../domain/result'
import type { Verb } from '../door/route'
import type { NightlyState } from '../store/audit-states'

/** How far the chain is, what the latest nightly verification found and what is known to be wrong. Six operations. */
export const auditStanding: Verb<'audit.state'> = async (_input, { store, now }) => {
  const [head, waiting, nightly] = await Promise.all([
    store.auditChain.last(),
    store.auditChain.waiting(1),
    store.auditStates.nightly(),
  ])
  const { place, startedAt, last, byHand } = nightly
  const wrong = standingFound(last, byHand)
  return ok({
    now,
    blocks: head?.number ?? 0,
    waitingSince: waiting.length === 0 ? null : Math.min(...waiting.map(({ line: { at } }) => at)),
    runningSince: place === null ? null : startedAt,
    last: last && nightOf(last),
    wrong: wrong && { at: wrong.at, found: wrong.found, findings: [...wrong.findings] },
  })
}

const nightOf = ({ startedAt: _, findings, ...said }: NonNullable<NightlyState['last']>) => ({
  ...said,
  findings: [...findings],
})
