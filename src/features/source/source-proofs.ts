import { missingOf, wantedFor, wantedInSource, type Wanted } from '../../lib/wanted-proofs'
import { valuesOf, type Draft, type Own } from './model'

/** What the form asks for besides its fields, as it stands now. */
export interface SourceProofs {
  readonly wanted: readonly Wanted[]
  readonly missing: readonly Wanted[]
  /** Those that a change of this field asks for. */
  readonly of: (field: string) => readonly Wanted[]
  /** Those that no changed field asks for: attachments, and the photo. */
  readonly others: readonly Wanted[]
}

export function sourceProofs(own: Own, draft: Draft): SourceProofs {
  const values = valuesOf(own, draft)
  const wanted = wantedInSource(own, values)
  const of = (field: string): readonly Wanted[] => wantedFor({ own, values }, wanted, field)
  const others = wanted.filter(({ slot }) => slot.fields.every((field) => of(field).length === 0))
  return { wanted, missing: missingOf(wanted), of, others }
}

/** How much of it is brought: 0 to 1. */
export const shareBrought = ({ wanted }: SourceProofs): number =>
  wanted.length === 0 ? 1 : wanted.filter(({ proof }) => proof !== null).length / wanted.length
