import type { Output } from '../../../domain/contract/contract'
import { dateTime, MINUTE } from '../../lib/time'
import { chain } from '../../texts/audit'

type State = Output<'audit.state'>
export type Checked = Pick<NonNullable<State['last']>, 'lines' | 'purged' | 'found' | 'findings'>
type Wrong = Pick<Checked, 'found' | 'findings'>

/** The timer seals within a minute or two; later than this something is wrong with it. */
const LATE_MS = 10 * MINUTE
/** Kinds of findings that are told by name. */
const MOST_TOLD = 5

export interface ChainShown {
  readonly tone: 'success' | 'danger' | 'neutral'
  readonly sentences: readonly string[]
}

/** What a verification came to, in sentences. */
export function checkedShown(when: string, checked: Checked): ChainShown {
  const { lines, purged, found } = checked
  if (found > 0) return wrongShown(when, checked)
  // Of nothing there is no good news.
  if (lines === 0) return { tone: 'neutral', sentences: [chain.none] }
  const aside = purged === 0 ? [] : [chain.purged(purged)]
  return { tone: 'success', sentences: [chain.whole(when, lines), ...aside] }
}

/** The same kind of fault in the same block is told once. */
function wrongShown(when: string, { found, findings }: Wrong): ChainShown {
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

/** What is known of the chain: what is wrong with it, or else what the latest nightly verification came to. */
export function standingShown({ blocks, last, wrong }: State): ChainShown {
  if (wrong !== null) return wrongShown(dateTime(wrong.at), wrong)
  if (last !== null && last.lines > 0) return checkedShown(dateTime(last.at), last)
  return { tone: 'neutral', sentences: [blocks === 0 ? chain.none : chain.never] }
}

/** The same, once somebody has verified it: finding nothing any more takes nothing back of what was found. */
export function chainShown(state: State, checked: Checked | null): ChainShown {
  if (checked === null) return standingShown(state)
  if (checked.found > 0 || state.wrong === null) return checkedShown(chain.now, checked)
  const { tone, sentences } = standingShown(state)
  return { tone, sentences: [...sentences, chain.stands] }
}

/** Lines that should have been sealed by now; null: all is well. */
export const lateShown = ({ now, waitingSince }: State): string | null =>
  waitingSince === null || now - waitingSince < LATE_MS ? null : chain.waiting(dateTime(waitingSince))
