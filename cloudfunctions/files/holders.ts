import type { Registration } from '../../domain/registration/registration'
import type { RosterRow } from '../../domain/roster/read-row'
import type { Context } from '../door/context'
import { documentFpsOf } from './enrolment'

interface Holders {
  /** The records that hold the document of this row, by whichever key. */
  of(row: RosterRow): readonly Registration[]
}

/**
 * Who holds the documents of these rows while a key is turned: one read, and none where there is one key only, for
 * then the unique index says so.
 */
export async function holdersByAnyKey(
  { store, vault }: Pick<Context, 'store' | 'vault'>,
  cohortId: string,
  rows: readonly RosterRow[],
): Promise<Holders> {
  if (vault.kids.fingerprint.old.length === 0 || rows.length === 0) return { of: () => [] }
  const fps = rows.flatMap(({ documentNo }) => documentFpsOf(vault, documentNo))
  const found = await store.registrations.byFingerprints(cohortId, [...new Set(fps)])
  return {
    of: ({ documentNo }) => {
      const own = documentFpsOf(vault, documentNo)
      return found.filter(({ documentFp }) => own.includes(documentFp))
    },
  }
}
