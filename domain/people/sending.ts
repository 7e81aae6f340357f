/**
 * What becomes of a message that WeChat was asked to deliver. Whatever it is, the notice stands in the inbox.
 * - `refused`: the person wants none, or has had all they agreed to; the ledger says none from then on.
 * - `failed`: WeChat took nothing, and asking again would end the same way.
 * - `unknown`: no answer came. It may have left: it is not sent again, for nobody is told twice.
 * - `later`: WeChat took nothing and would take it later.
 * - `plainly`: WeChat found a forbidden word; the same without what people wrote may be sent at once.
 */
export type SendingEnd = CountedEnd | 'later' | 'plainly'

/** Those after which nothing more is done about a message; delivery is counted by them. */
export const countedEnds = ['sent', 'refused', 'failed', 'unknown'] as const
export type CountedEnd = (typeof countedEnds)[number]

/**
 * By WeChat's errcode. Source: WeChat's documentation of subscribeMessage.send and of global return codes; 43107, 43108,
 * 45168 and 47003 also as Tencent Cloud lists them (cloud product 1219, document 67648).
 */
const ends: Readonly<Record<string, SendingEnd>> = {
  '0': 'sent',
  '43101': 'refused',
  // The mini-program may send none at all at present.
  '43107': 'failed',
  // Two at once to the same person.
  '43108': 'later',
  // Too often within a minute.
  '45009': 'later',
  '45168': 'plainly',
  // A value is not as the template wants it: our fault.
  '47003': 'failed',
  // The function may not call it at all (config.json).
  '-604101': 'failed',
}

/**
 * What a code of WeChat means. One that is not known was an answer, and nothing left; the SDK's own, negative or no
 * number at all, stand for what got lost on the way.
 */
export function endOf(code: string): SendingEnd {
  if (Object.hasOwn(ends, code)) return ends[code] ?? 'failed'
  return /^[1-9]\d*$/u.test(code) ? 'failed' : 'unknown'
}

/** How often one message is tried altogether. */
export const MOST_TRIES = 5

const MINUTE = 60_000

/**
 * Milliseconds until the next try: a minute, doubled with every one before, and up to as much again.
 * @param tried how often it was tried already, 1 after the first
 * @param jitter 0 to 1, so that what was refused together does not come together again
 */
export const waitFor = (tried: number, jitter: number): number =>
  Math.round(MINUTE * 2 ** (Math.min(tried, MOST_TRIES) - 1) * (1 + jitter))
