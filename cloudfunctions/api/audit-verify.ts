import { ok } from '../../domain/result'
import { anchorHead } from '../door/audit-anchors'
import { verifyPortion } from '../door/audit-portion'
import type { Context } from '../door/context'
import type { Verb } from '../door/route'
import type { Verified } from '../store/audit-states'

/**
 * A part of the audit's chain, compared with the lines it seals and with what was anchored outside of the database. The
 * chain is one for all campuses; what is told are numbers and ids. Before the first part the newest block is anchored.
 * What is found is kept at once, whether or not whoever asked goes on: two operations more, and none where nothing is.
 */
export const auditVerify: Verb<'audit.verify'> = async ({ place }, context) => {
  if (place === null) await anchorHead(context)
  const { verified, next } = await verifyPortion(context, place)
  if (verified.found > 0) await keep(verified, context)
  return ok({ ...verified, findings: verified.findings.slice(0, MOST_TOLD), next })
}

async function keep({ found, findings, upTo }: Verified, { store, now, log }: Context): Promise<void> {
  log({ level: 'error', call: 'audit.verify', place: 'chain', number: upTo, found })
  await store.auditStates.keepByHand({ at: now, found, findings })
}

/** Of one part; how many there are is told besides. */
const MOST_TOLD = 100
