import type { Instant } from '../registration/instant'
import { signTable, type Sign, type SignName } from './signs'

export const alarmKinds = ['alarm', 'recovered'] as const
export type AlarmKind = (typeof alarmKinds)[number]

/** Parts of signs (`jobs_keepDays`) that were told as an alarm and have not recovered, each with since when. */
export type Standing = Readonly<Record<string, Instant>>

/** What is told now. */
export interface Alarm {
  readonly kind: AlarmKind
  readonly at: Instant
  readonly signs: readonly SignName[]
}

export const isAlarmKind = (kind: string): kind is AlarmKind => alarmKinds.some((one) => one === kind)

const keyOf = (sign: SignName, of: string): string => `${sign}_${of}`

/**
 * Each alarm is told once when it begins, for each of its parts: another job that fails is news while one fails for
 * days. It is over, and told so once, when all is fine again: what is still worth watching, or not known, is told
 * neither way, so that a value about the threshold rings once.
 */
export function decideAlarms(
  signs: readonly Sign[],
  before: Standing,
  now: Instant,
): { readonly alarms: readonly Alarm[]; readonly standing: Standing } {
  const decided = signs
    .filter(({ sign }) => signTable[sign].rings)
    .map(({ sign, state, parts }) => {
      const stood = Object.entries(before).filter(([key]) => key.startsWith(keyOf(sign, '')))
      const fine = new Set(parts.filter((part) => part.state === 'fine').map(({ of }) => keyOf(sign, of)))
      const begun = parts
        .filter((part) => part.state === 'alarm')
        .map(({ of }) => keyOf(sign, of))
        .filter((key) => !Object.hasOwn(before, key))
      const standing =
        state === 'fine'
          ? []
          : [...stood.filter(([key]) => !fine.has(key)), ...begun.map((key) => [key, now] as const)]
      return { sign, standing, begins: begun.length > 0, ends: state === 'fine' && stood.length > 0 }
    })
  const namesOf = (which: 'begins' | 'ends') => decided.filter((one) => one[which]).map(({ sign }) => sign)
  return {
    alarms: [...alarmOf('alarm', now, namesOf('begins')), ...alarmOf('recovered', now, namesOf('ends'))],
    standing: Object.fromEntries(decided.flatMap(({ standing }) => standing)),
  }
}

const alarmOf = (kind: AlarmKind, at: Instant, signs: readonly SignName[]): readonly Alarm[] =>
  signs.length === 0 ? [] : [{ kind, at, signs }]
