import { textsOf, type Texts } from '../../lib/field-texts'
import type { ReviewView } from './review'

/** Reasons belong to a submission as it stands: once it is decided or handed in again, they say nothing. */
const standingOf = ({ status, level, seen }: ReviewView): string =>
  [status, level, seen?.round ?? ''].join(':')

interface Kept {
  readonly standing: string
  readonly texts: Texts
}

export const toKeep = (view: ReviewView, texts: Texts): Kept => ({ standing: standingOf(view), texts })

/** What of a kept value belongs to this submission. */
export function reasonsOf(kept: unknown, view: ReviewView): Texts {
  if (typeof kept !== 'object' || kept === null) return {}
  const { standing, texts } = kept as Partial<Record<keyof Kept, unknown>>
  return standing === standingOf(view) ? textsOf(texts) : {}
}
