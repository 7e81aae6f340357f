import { serverNow } from '../../lib/now'
import { monthDay } from '../../lib/time'
import { correct, fieldHelp, lockedBecause, lockedSince, mendNote, texts, willLock } from '../../texts/source'
import type { LockedRun } from './locked-runs'
import type { FieldView } from './model'

/** What helps with a field: first what the cohort says itself, then what is said everywhere (H6). */
export const helpFor = ({ key, help }: Pick<FieldView, 'key' | 'help'>): string | undefined => {
  const said = `${help}${fieldHelp[key] ?? ''}`
  return said === '' ? undefined : said
}

/** From when on a field that can still be changed will be locked (G12). */
export const lockAhead = ({ locksAt }: Pick<FieldView, 'locksAt'>): string | undefined =>
  locksAt === null ? undefined : willLock(monthDay(locksAt, serverNow()))

/** Why a run of fields is locked, who can mend them (H4), and that one can ask for it. */
export function lockNote({ count, mendedBy, locked, follows }: LockedRun, mayAsk: boolean): string {
  if (follows !== null) return texts.majorFollows
  return `${since(locked)}${mendNote(count, mendedBy)}${mayAsk ? correct(count) : ''}`
}

function since(locked: FieldView['locked']): string {
  if (locked === null || locked.from === null) return ''
  const day = monthDay(locked.from, serverNow())
  return locked.why === 'event' ? lockedBecause(locked.cause, day) : lockedSince(day)
}
