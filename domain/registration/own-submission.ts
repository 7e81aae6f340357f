import type { Entry, Frozen, Registration } from './registration'
import type { FlowName } from './standing'

/**
 * Whether what was handed in is relied on: it waits for a decision or was decided. From then on it is the
 * record's, whoever is bound (R1, G10); before that it is its author's.
 */
const relied: Readonly<Record<Registration[FlowName]['status'], boolean>> = {
  none: false,
  draft: false,
  returned: false,
  inReview: true,
  completed: true,
  reviewed: true,
  confirmed: true,
}

export const isReliedOn = (registration: Pick<Registration, FlowName>, flow: FlowName): boolean =>
  relied[registration[flow].status]

/** Whether who is bound now handed it in, bound as now: the same person bound anew starts anew. */
export const isHolders = (
  { binding }: Pick<Registration, 'binding'>,
  { by, at }: Pick<Frozen, 'by' | 'at'>,
): boolean => binding !== null && by === binding.openid && at >= binding.at

/**
 * What was handed in last, where who is bound now may read it: the own, the school's, and what is relied on.
 * Null where nothing was, or a former holder took it back or got it back before letting go (R1).
 */
export function readableSubmission(registration: Registration, flow: FlowName): Frozen | null {
  const { frozen } = registration[flow]
  if (frozen === null) return null
  const may = frozen.proxy || isReliedOn(registration, flow) || isHolders(registration, frozen)
  return may ? frozen : null
}

/**
 * Why a line of history happened, where who is bound now may read it: what was written before the present binding
 * may be by somebody else, or about them.
 */
export const readableReasons = (
  { binding }: Pick<Registration, 'binding'>,
  { at, reasons }: Pick<Entry, 'at' | 'reasons'>,
): Entry['reasons'] => (binding !== null && at >= binding.at ? reasons : {})

/** The record as who is bound now reads it: without what a former holder had handed in and nobody relies on. */
export function asHolderReads(registration: Registration): Registration {
  const { source, destination } = registration
  const read = {
    ...registration,
    source: { ...source, frozen: readableSubmission(registration, 'source') },
  }
  if (destination.frozen === null || readableSubmission(registration, 'destination') !== null) return read
  return { ...read, ...withoutSubmission(registration) }
}

/**
 * The destination without a graduate's submission and what an approval of one had made of it: the category, and
 * the archive's way unless the school brought it.
 */
function withoutSubmission(registration: Registration): Pick<Registration, 'destination' | 'archive'> {
  const { destination } = registration
  return {
    destination: { ...destination, frozen: null, category: '' },
    archive: archiveOfSchool(registration),
  }
}

/** The archive's way where the school brought it; what a graduate's submission said of it goes with them. */
export const archiveOfSchool = ({ archive }: Pick<Registration, 'archive'>): Registration['archive'] =>
  archive.origin === 'student' ? { origin: 'none', values: {} } : archive
