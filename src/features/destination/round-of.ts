import type { OwnRecord } from '../../lib/me'

/** Where the graduate fills the form in; the first save makes a draft of nothing, which is no other round. */
const filling: ReadonlySet<string> = new Set(['none', 'draft', 'returned'])

/**
 * The round that the form is in: drafts of another one are not sent by themselves. Only what the record itself says
 * counts, because its history is cut short. Each submission, import and correction has a number; each return,
 * reopening and prefilling a deadline of its own; the graduate's own change opens what was closed.
 */
export function roundOf({ boundAt, destination: { round, returned, status } }: OwnRecord): string {
  const opened = filling.has(status) ? 'open' : 'closed'
  return [boundAt, round, returned?.resubmitBy ?? 0, opened].join('.')
}
