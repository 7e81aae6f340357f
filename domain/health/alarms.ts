import type { Instant } from '../registration/instant'
import { signNames, signTable, type Sign, type SignName } from './signs'

export const alarmKinds = ['alarm', 'recovered'] as const
export type AlarmKind = (typeof alarmKinds)[number]

/** Signs that were told as an alarm and have not recovered, each with since when. */
export type Standing = Readonly<Partial<Record<SignName, Instant>>>

/** What is told now. */
export interface Alarm {
  readonly kind: AlarmKind
  readonly at: Instant
  readonly signs: readonly SignName[]
}

export const isAlarmKind = (kind: string): kind is AlarmKind => alarmKinds.some((one) => one === kind)

/**
 * Each alarm is told once when it begins and once when it is over. It is over when all is fine again: what is still
 * worth watching, or not known, is told neither way, so that a value about the threshold rings once.
 */
export function decideAlarms(
  signs: readonly Sign[],
  before: Standing,
  now: Instant,
): { readonly alarms: readonly Alarm[]; readonly standing: Standing } {
  const stateOf = new Map(signs.map(({ sign, state }) => [sign, state]))
  const ringing = signNames.filter((sign) => signTable[sign].rings)
  const begun = ringing.filter((sign) => stateOf.get(sign) === 'alarm' && before[sign] === undefined)
  const over = ringing.filter((sign) => stateOf.get(sign) === 'fine' && before[sign] !== undefined)
  const standing = Object.fromEntries(
    ringing.flatMap((sign) => {
      const since = begun.includes(sign) ? now : before[sign]
      return since === undefined || over.includes(sign) ? [] : [[sign, since] as const]
    }),
  )
  return { alarms: [...alarmOf('alarm', now, begun), ...alarmOf('recovered', now, over)], standing }
}

const alarmOf = (kind: AlarmKind, at: Instant, signs: readonly SignName[]): readonly Alarm[] =>
  signs.length === 0 ? [] : [{ kind, at, signs }]
