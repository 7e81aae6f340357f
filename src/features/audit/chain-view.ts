import type { Output } from '../../../domain/contract/contract'
import { dateTime, MINUTE } from '../../lib/time'
import { chain } from '../../texts/audit'

type State = Output<'audit.state'>
export type Checked = Pick<NonNullable<State['last']>, 'lines' | 'purged' | 'found' | 'findings'>

/** The timer seals within a minute or two; later than this something is wrong with it. */
const LATE_MS = 10 * MINUTE
/** Kinds of findings that are told by name. */
const MOST_TOLD = 5

export interface ChainShown {
  readonly tone: 'success' | 'danger' | 'neutral'
  readonly sentences: readonly string[]
}

/** What a verification came to, in sentences; the same kind of fault in the same block is told once. */
export function checkedShown(when: string, { lines, purged, found, findings }: Checked): ChainShown {
  if (found === 0) {
    const aside = purged === 0 ? [] : [chain.purged(purged)]
    return { tone: 'success', sentences: [chain.whole(when, lines), ...aside] }
  }
  const told = [...new Set(findings.map(({ kind, block }) => chain.found(kind, block)))]
  const left = told.length - MOST_TOLD
  return {
    tone: 'danger',
    sentences: [
      chain.broken(when, found),
      ...told.slice(0, MOST_TOLD),
      ...(left > 0 ? [chain.more(left)] : []),
    ],
  }
}

/** What the latest nightly verification came to. */
export function nightlyShown({ blocks, last }: State): ChainShown {
  if (last !== null) return checkedShown(dateTime(last.at), last)
  return { tone: 'neutral', sentences: [blocks === 0 ? chain.none : chain.never] }
}

/** Lines that should have been sealed by now; null: all is well. */
export const lateShown = ({ now, waitingSince }: State): string | null =>
  waitingSince === null || now - waitingSince < LATE_MS ? null : chain.waiting(dateTime(waitingSince))
