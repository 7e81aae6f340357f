import { sameValues } from './differing'
import type { Claims, DestinationStatus, Registration } from './registration'

/** What of a record says what the school brought, by how whole that was. */
type Told = (registration: Registration) => Claims | null
interface Brought {
  readonly whole: Told
  /** Without the archive's way: left to the graduate to complete (N6). */
  readonly incomplete: Told
}

const nothing: Told = () => null
const frozenOfImport: Told = ({ archive, destination: { frozen } }) =>
  archive.origin === 'import' ? (frozen?.values ?? null) : null
const stands: Brought = { whole: frozenOfImport, incomplete: nothing }
const open: Brought = { whole: nothing, incomplete: nothing }

const told: Readonly<Record<DestinationStatus, Brought>> = {
  none: open,
  draft: { whole: nothing, incomplete: ({ destination }) => destination.claims },
  inReview: open,
  returned: open,
  reviewed: stands,
  confirmed: stands,
}

/**
 * Whether the record says already what a row of the school's list brings, to the letter: then the row was taken in,
 * by this list or an earlier sending of it whose answer was lost (N3).
 * @param values with the category among them, as they were brought
 */
export function isBroughtAlready(
  registration: Registration,
  { values, incomplete }: { readonly values: Claims; readonly incomplete: boolean },
): boolean {
  const said = told[registration.destination.status][incomplete ? 'incomplete' : 'whole'](registration)
  const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''))
  return said !== null && sameValues(said, filled)
}
