import { clockTime, dateTime } from '../../lib/time'
import { texts, words } from '../../texts/review-history'
import { labelOf } from './label-of'
import type { ReviewView } from './review'

type Entry = ReviewView['history'][number]

/** What an entry says; of a kind that this version does not know, only that there was something. */
const wordOf = (what: string): string =>
  Object.hasOwn(words, what) ? words[what as keyof typeof words] : texts.other

/** Who did it, as colleagues call each other. */
function whoOf({ byKind, by, mine }: Entry): string {
  if (byKind === 'student') return texts.student
  if (byKind === 'system') return texts.system
  if (mine) return texts.you
  return by === '' ? texts.someTeacher : texts.teacher(by)
}

/** One step of the record's history. */
export interface Step {
  readonly key: string
  readonly text: string
  readonly time: string
  readonly reasons: readonly string[]
}

/** Every step, the latest first. */
export const stepsOf = ({ history, proofs }: ReviewView): readonly Step[] =>
  [...history].reverse().map((entry) => ({
    key: String(entry.seq),
    text: texts.step(whoOf(entry), wordOf(entry.what)),
    time: dateTime(entry.at),
    reasons: Object.entries(entry.reasons).map(([field, reason]) =>
      texts.reason(reasonLabel(field, proofs), reason),
    ),
  }))

/** A reason is about a field, a kind of picture, or the whole. */
export const reasonLabel = (field: string, proofs: ReviewView['proofs']): string =>
  field === 'general' ? texts.general : (proofs.find(({ slot }) => slot === field)?.name ?? labelOf(field))

/** What others did since the page was read: `王静老师 10:02 已通过。`; null where nothing was done. */
export function happenedSince(before: ReviewView, after: ReviewView): string | null {
  const seen = before.history.at(-1)?.seq ?? -1
  const last = after.history.filter(({ seq, mine }) => seq > seen && !mine).at(-1)
  return last === undefined ? null : texts.happened(whoOf(last), clockTime(last.at), wordOf(last.what))
}

/** Whether what has to be decided is another than what was read, or somebody else did something with it. */
export const isAnother = (before: ReviewView, after: ReviewView): boolean =>
  before.id === after.id &&
  (before.seen?.digest !== after.seen?.digest ||
    before.seen?.round !== after.seen?.round ||
    before.level !== after.level ||
    happenedSince(before, after) !== null)

/** Names of colleagues are known only where the record was asked for by itself. */
export const lacksNames = ({ history }: ReviewView): boolean =>
  history.some(({ byKind, by, mine }) => byKind === 'staff' && !mine && by === '')
