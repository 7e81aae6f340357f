import type { RosterRow } from './read-row'

/** How rosters write that a graduate completes without a degree of graduation: in 学历层次, e.g. 本科生结业. */
const COMPLETER = '结业'

/** Whether a row is of a 结业生. */
export const isCompleter = ({ values }: Pick<RosterRow, 'values'>): boolean =>
  (values.level ?? '').includes(COMPLETER)

/** Whether a cohort takes the graduate of a row (seed N §一: 全体毕业生，含结业生; others leave them out). */
export const takes =
  ({ completers }: { readonly completers: boolean }) =>
  (row: Pick<RosterRow, 'values'>): boolean =>
    completers || !isCompleter(row)
