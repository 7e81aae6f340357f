import type { Trouble } from '../../lib/cloud'

type Codes = ReadonlySet<Trouble['code']>

/** After these the page shows something newer than what was decided on. */
export const reloading: Codes = new Set<Trouble['code']>(['seenLatest', 'conflict', 'wrongStatus'])
/** After these it is not known whether it was done; the same intent asks again. */
export const unanswered: Codes = new Set<Trouble['code']>(['offline', 'busy', 'unexpected'])
/** After these there is nothing to show any more. */
export const gone: Codes = new Set<Trouble['code']>(['notFound', 'notAllowed', 'inScope'])
