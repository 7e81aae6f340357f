import type { SendingEnd } from '../people/sending'

/** Texts a robot takes within any minute; the 21st is refused (field.md §5). */
export const robotLimit = { within: 60_000, most: 20, ever: null } as const

/**
 * What became of a text for a group robot of 企业微信, by its errcode or by what happened on the way. What may have
 * arrived is not sent again. Source: 企业微信's documentation of group robots and of global return codes.
 */
const ends: Readonly<Record<string, Exclude<SendingEnd, 'plainly'>>> = {
  '0': 'sent',
  // More than 20 in a minute.
  '45009': 'later',
  // 企业微信 is busy, and took nothing.
  '-1': 'later',
  // The address is none any more: whoever removed the robot wants none.
  '93000': 'refused',
  // Nobody listened, or no such name: nothing left.
  unreachable: 'later',
  http429: 'later',
  http503: 'later',
  timeout: 'unknown',
  unknown: 'unknown',
}

export const robotEndOf = (code: string): Exclude<SendingEnd, 'plainly'> => {
  if (Object.hasOwn(ends, code)) return ends[code] ?? 'failed'
  return /^\d+$/u.test(code) ? 'failed' : 'unknown'
}
