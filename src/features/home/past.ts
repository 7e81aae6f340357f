import { bindingHistory, destinationHistory, sourceHistory } from '../../../domain/registration/past-tense'
import type { OwnRecord } from './own-record'
import { stageOf, type Flow } from './stages'

interface Words {
  readonly submitted: readonly string[]
  readonly returned: readonly string[]
  readonly approved: string
  readonly revoked: string
}

const words: Readonly<Record<Flow, Words>> = {
  source: {
    submitted: [sourceHistory.submit, sourceHistory.proxySubmit],
    returned: [sourceHistory.return, sourceHistory.recordMismatched],
    approved: sourceHistory.approve,
    revoked: sourceHistory.revoke,
  },
  destination: {
    submitted: [destinationHistory.submit, destinationHistory.import],
    returned: [destinationHistory.return],
    approved: destinationHistory.approve,
    revoked: destinationHistory.revoke,
  },
}

/**
 * What a destination begins with that its graduate did not write just now: the whole or all but the archive's way
 * from the school (N3, N6), or what stood before a change (N11).
 */
export type Brought = 'imported' | 'prefilled' | 'changing'

/** A binding that ended: what was begun before is nobody's any more, and who confirmed was another person. */
const lettingGo = [bindingHistory.unbind, bindingHistory.release]

/** Null of what the graduate began; a destination that was handed in since is the graduate's own again. */
export function broughtOf(record: OwnRecord): Brought | null {
  const { imported, archiveOrigin } = record.destination
  const since = (what: string): boolean => isSince(record, what, [destinationHistory.submit, ...lettingGo])
  if (since(destinationHistory.change)) return 'changing'
  // What the graduate handed in and the office mended counts as imported too: its archive's way is the graduate's.
  if (imported && archiveOrigin === 'import' && stageOf(record, 'destination') === 'passed') return 'imported'
  return since(destinationHistory.prefill) ? 'prefilled' : null
}

/** Whether who is bound now confirmed it once; what stands now is something else then. */
export const wasConfirmed = (record: OwnRecord): boolean =>
  isSince(record, destinationHistory.confirm, lettingGo)

/** Whether something happened, and none of the others after it. */
const isSince = (record: OwnRecord, what: string, others: readonly string[]): boolean =>
  (lastAt(record, [what]) ?? -1) > (lastAt(record, others) ?? -1)

/** When something last happened; null when the record's own history, which keeps the latest, does not tell. */
function lastAt({ history }: OwnRecord, whats: readonly string[]): number | null {
  const times = history.filter(({ what }) => whats.includes(what)).map(({ at }) => at)
  return times.length === 0 ? null : Math.max(...times)
}

export const submittedAt = (record: OwnRecord, flow: Flow): number | null =>
  lastAt(record, words[flow].submitted)

/** When the school brought the destination; null when the history does not tell. */
export const importedAt = (record: OwnRecord): number | null => lastAt(record, [destinationHistory.import])

export const returnedAt = (record: OwnRecord, flow: Flow): number | null =>
  lastAt(record, words[flow].returned)

/** When each level said yes to what was submitted last; an approval taken back is not among them. */
export function approvalsOf(record: OwnRecord, flow: Flow): readonly number[] {
  const { submitted, approved, revoked } = words[flow]
  const approvals: number[] = []
  for (const { what, at } of [...record.history].sort((one, other) => one.seq - other.seq)) {
    if (submitted.includes(what)) approvals.length = 0
    if (what === approved) approvals.push(at)
    if (what === revoked) approvals.pop()
  }
  return approvals
}
