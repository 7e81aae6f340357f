import { texts } from '../../texts/mending'
import type { Mended } from './model'

/** Who looks: whether it is theirs to mend, and when mending is possible where it is not now ('': it is, or nobody knows). */
interface Looking {
  readonly mayMend: boolean
  readonly times: string
}

/** Why nothing can be mended now, and who has to do what first; null where something can. */
export function whyNot({ actions, status }: Mended, { mayMend, times }: Looking): string | null {
  if (actions.includes('correct') || actions.includes('reopen')) return null
  const waits = texts.waits[status]
  if (waits !== undefined) return waits
  if (!mayMend) return texts.byOffice
  return times === '' ? texts.cannot : `${texts.closed}${times}`
}

/** Where the category is a reviewed one; otherwise the cut-off makes it what it counts as (N12). */
const settled: ReadonlySet<string> = new Set(['reviewed', 'confirmed'])

/** As what somebody without a reviewed destination counts since the cut-off; '' before it, and of everybody else. */
export const countsAs = ({ status, shownCategoryName }: Mended): string =>
  settled.has(status) ? '' : shownCategoryName
