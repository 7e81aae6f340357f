import type { KeepCause } from '../../domain/keeping/kinds'
import { dataKinds, type DataKind, type Ending } from '../../domain/keeping/kinds'
import { endingOf } from '../../domain/keeping/schedule'
import type { KindCounts } from '../store/keepings'

interface Row {
  readonly kind: DataKind
  readonly cause: KeepCause
  readonly ending: Ending
  readonly count: number
}

/** Counts by cause as rows, in the order of the schedule; what goes by age is always deleted. */
export const countRows = (counts: Readonly<Partial<Record<KeepCause, KindCounts>>>): Row[] =>
  (Object.entries(counts) as [KeepCause, KindCounts][]).flatMap(([cause, byKind]) =>
    dataKinds.flatMap((kind): Row[] => {
      const count = byKind[kind] ?? 0
      const ending = cause === 'age' ? 'deletes' : (endingOf(kind, cause) ?? 'deletes')
      return count === 0 ? [] : [{ kind, cause, ending, count }]
    }),
  )
