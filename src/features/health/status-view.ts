import type { Output } from '../../../domain/contract/contract'
import type { SignName, SignState } from '../../../domain/health/signs'
import { signWords } from '../../../domain/health/words'
import type { Tone } from '../../components/tone'
import { clockTime, isoDay, monthDay, roughly } from '../../lib/time'
import { adviceOn, jobWord, texts } from '../../texts/health'
import { grouped } from '../../texts/kit'

export type Status = Output<'status.get'>

const tones: Readonly<Record<SignState, Tone>> = {
  alarm: 'danger',
  watch: 'warn',
  fine: 'success',
  unknown: 'neutral',
}
/** In this order they are shown. */
const ranks: Readonly<Record<SignState, number>> = { alarm: 0, watch: 1, fine: 2, unknown: 3 }

export interface SignShown {
  readonly sign: SignName
  readonly name: string
  readonly value: string
  readonly state: string
  readonly tone: Tone
  readonly advice: string
}

/** `21:17`; of another day with its day. */
export const whenOf = (at: number, now: number): string =>
  isoDay(at) === isoDay(now) ? clockTime(at) : `${monthDay(at, now)} ${clockTime(at)}`

const spanOf = (value: number): string => roughly(value)
const inARow = (value: number): string => (value === 0 ? '没有' : `连续${String(value)}次`)
const late = (value: number): string => (value === 0 ? '没有拖延' : `最久拖延${spanOf(value)}`)
const perMille = (value: number): string => (value === 0 ? '很少或没有' : `每千次${String(value)}次`)

/** Values in words, in the unit of each sign (domain/health/signs.ts). */
const values: Readonly<Record<SignName, (value: number) => string>> = {
  timer: (value) => `${spanOf(value)}前运行过`,
  jobs: inARow,
  stalled: (value) => (value === 0 ? '没有' : `${spanOf(value)}没有完成`),
  waits: inARow,
  outbox: late,
  failing: (value) => (value === 0 ? '没有' : `最久已经${spanOf(value)}`),
  pushes: late,
  undelivered: (value) => `近24小时${grouped(value)}条`,
  unexpected: perMille,
  busy: perMille,
  storage: (value) => `${spanOf(value)}前统计`,
  audit: (value) => (value === 0 ? '一致' : `${grouped(value)}处不一致`),
  verified: (value) => `${spanOf(value)}前核对`,
}

const isWrong = (state: SignState): boolean => state === 'alarm' || state === 'watch'

/** What is wrong, the worst first, with what to do. */
export const wrongShown = ({ signs }: Pick<Status, 'signs'>): readonly SignShown[] =>
  signs
    .filter(({ state }) => isWrong(state))
    .sort((one, other) => ranks[one.state] - ranks[other.state])
    .map(({ sign, value, state }) => ({
      sign,
      name: signWords[sign],
      value: value === null ? '' : values[sign](value),
      state: texts.states[state],
      tone: tones[state],
      advice: adviceOn[sign],
    }))

/** The rest, a line each. */
export const restShown = ({ signs }: Pick<Status, 'signs'>): readonly { label: string; value: string }[] =>
  signs
    .filter(({ state }) => !isWrong(state))
    .map(({ sign, value, state }) => ({
      label: signWords[sign],
      value: value === null ? texts.states[state] : values[sign](value),
    }))

/** The one sentence on top. */
export function verdictOf({ signs }: Pick<Status, 'signs'>): { readonly tone: Tone; readonly text: string } {
  const states = new Set(signs.map(({ state }) => state))
  if (states.has('alarm')) return { tone: 'danger', text: texts.alarmed }
  // What cannot be read is no good news.
  if (states.has('unknown')) return { tone: 'warn', text: texts.unknown }
  return states.has('watch') ? { tone: 'warn', text: texts.noted } : { tone: 'success', text: texts.allFine }
}

export interface RowShown {
  readonly key: string
  readonly head: string
  readonly notes: readonly string[]
  readonly whys: readonly string[]
}

/** Jobs that have trouble first. */
export const jobsShown = ({ jobs, now }: Pick<Status, 'jobs' | 'now'>): readonly RowShown[] =>
  [...jobs]
    .sort((one, other) => Number(hasTrouble(other)) - Number(hasTrouble(one)))
    .map(({ job, succeededAt, troubledAt, failures, waits }) => ({
      key: job,
      head: jobWord(job),
      notes: [
        succeededAt === null ? texts.notYet : texts.succeeded(whenOf(succeededAt, now)),
        ...(troubledAt === null || failures > 0 ? [] : [texts.troubled(whenOf(troubledAt, now))]),
      ],
      whys: [...(failures > 0 ? [texts.failures(failures)] : []), ...(waits > 0 ? [texts.waits(waits)] : [])],
    }))

const hasTrouble = ({ failures, waits }: Status['jobs'][number]): boolean => failures > 0 || waits > 0

const countsOf = ({ calls, unexpected, busy, refused }: Status['calls'][number]['day']): string =>
  texts.counts({
    calls: grouped(calls),
    unexpected: grouped(unexpected),
    busy: grouped(busy),
    refused: grouped(refused),
  })

/** A function that just started reads the rules once: so much more than its budget a call may cost on average. */
const COLD = 0.5

/** Calls that went wrong first, then the most frequent. */
export const callsShown = ({ calls }: Pick<Status, 'calls'>): readonly RowShown[] =>
  [...calls]
    .sort((one, other) => other.day.unexpected - one.day.unexpected)
    .map(({ call, recent, day, operations, budget, p95 }) => {
      const isDear = operations !== null && budget !== null && operations > budget + COLD
      const mean =
        operations === null ? [] : [texts.mean(String(operations), budget === null ? null : String(budget))]
      return {
        key: call,
        head: call,
        notes: [
          `${texts.recent}：${countsOf(recent)}`,
          `${texts.day}：${countsOf(day)}`,
          [
            ...(isDear ? [] : mean),
            ...(p95 === null ? [] : [(p95.longer ? texts.beyond : texts.within)(grouped(p95.ms))]),
          ].join('，'),
        ].filter((note) => note !== ''),
        whys: isDear ? mean : [],
      }
    })

const KIB = 1024

/** `1.2 GB`. */
export function sizeOf(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const
  let value = bytes
  let unit = 0
  while (value >= KIB && unit < units.length - 1) {
    value /= KIB
    unit += 1
  }
  const shown = unit === 0 || value >= 100 ? Math.round(value) : Math.round(value * 10) / 10
  return `${String(shown)} ${units[unit] ?? ''}`
}

/** `1000以上` where no more is counted. */
export function amountOf(count: number | null, most: number): string {
  if (count === null) return texts.notRead
  return count >= most ? `${grouped(most)}条以上` : `${grouped(count)}条`
}
