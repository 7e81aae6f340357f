import { ok } from '../../domain/result'
import { anchorHead } from '../door/audit-anchors'
import { verifyPortion } from '../door/audit-portion'
import type { Verb } from '../door/route'

/**
 * A part of the audit's chain, compared with the lines it seals and with what was anchored outside of the database. The
 * chain is one for all campuses; what is told are numbers and ids. Before the first part the newest block is anchored.
 */
export const auditVerify: Verb<'audit.verify'> = async ({ place }, context) => {
  if (place === null) await anchorHead(context)
  const { verified, next } = await verifyPortion(context, place)
  return ok({ ...verified, findings: verified.findings.slice(0, MOST_TOLD), next })
}

/** Of one part; how many there are is told besides. */
const MOST_TOLD = 100
