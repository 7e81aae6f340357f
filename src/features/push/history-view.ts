import type { Output } from '../../../domain/contract/contract'
import { clockTime, isoDay, monthDay } from '../../lib/time'
import { history } from '../../texts/push'

export type HistoryPage = Output<'push.history'>
type Row = HistoryPage['rows'][number]
export type PlaceLine = Row['lines'][number]

/** What became of a push to one person, or to the group, over one channel. */
export interface Sending {
  /** '' of the group: its name says it. */
  readonly channel: string
  readonly words: string
  readonly tone: 'success' | 'warn' | 'neutral'
}

export interface RecipientShown {
  readonly id: string
  readonly name: string
  readonly sendings: readonly Sending[]
}

/** One push: what was told, and to whom. */
export interface PushShown {
  readonly id: string
  readonly kind: keyof typeof history.kinds
  readonly at: number
  readonly time: string
  /** Every place that anybody was told of. */
  readonly lines: readonly PlaceLine[]
  readonly to: readonly RecipientShown[]
  /** People, without the group. */
  readonly people: number
  readonly toGroup: boolean
  /** Messages that did not arrive although they were to. */
  readonly missed: number
}

/** `21:17` of today; otherwise with its day. */
export const whenWords = (at: number, now: number): string =>
  isoDay(at) === isoDay(now) ? clockTime(at) : `${monthDay(at, now)} ${clockTime(at)}`

const missed: readonly Row['state'][] = ['refused', 'failed', 'unknown']

/** A number is WeChat's own; what happened on the way has a word, or nothing to be told. */
export const codeWords = (code: string): readonly string[] =>
  /^-?[1-9]\d*$/u.test(code) ? [history.code(code)] : code === 'unreachable' ? [history.unreachable] : []

function sendingOf({ channel, state, code, dueAt }: Row, now: number): Sending {
  const word = channel === 'inbox' && state === 'sent' ? history.inInbox : history.states[state]
  const later = state === 'waiting' && dueAt > now ? [history.at(whenWords(dueAt, now))] : []
  const why = state === 'sent' ? [] : codeWords(code)
  return {
    channel: channel === 'robot' ? '' : history.channels[channel],
    words: [word, ...later, ...why].join('，'),
    tone: state === 'sent' ? 'success' : missed.includes(state) ? 'warn' : 'neutral',
  }
}

const placeKey = ({ collegeId, flow, level }: PlaceLine): string => `${collegeId}/${flow}/${level}`

/** Rows of one push, whoever it went to and however. A trial is one by itself. */
const pushKey = ({ id, kind, at }: Row): string => (kind === 'trial' ? id : `${kind}/${String(at)}`)

/** The pages as pushes, the newest first; one that two pages share is one. */
export function pushesShown(pages: readonly HistoryPage[], now: number): readonly PushShown[] {
  const rows = [...new Map(pages.flatMap((page) => page.rows).map((row) => [row.id, row])).values()]
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(pushKey(row), [...(groups.get(pushKey(row)) ?? []), row])
  return [...groups].flatMap(([id, own]) => {
    const [first] = own
    if (first === undefined) return []
    const lines = new Map(own.flatMap((row) => row.lines).map((line) => [placeKey(line), line]))
    const to = recipientsOf(own, now)
    return [
      {
        id,
        kind: first.kind,
        at: first.at,
        time: whenWords(first.at, now),
        lines: [...lines.values()].sort((one, other) => other.waiting - one.waiting),
        to,
        people: to.filter(({ name }) => name !== history.group).length,
        toGroup: own.some(({ channel }) => channel === 'robot'),
        missed: own.filter(({ state }) => missed.includes(state)).length,
      },
    ]
  })
}

/** An id ends with whom it goes to; of the robot's nobody's. */
const recipientKey = ({ id, channel, kind }: Row): string =>
  channel === 'robot' || kind === 'trial'
    ? channel
    : id.slice(id.indexOf(`_${channel}_`) + channel.length + 2)

function recipientsOf(rows: readonly Row[], now: number): readonly RecipientShown[] {
  const people = new Map<string, Row[]>()
  for (const row of rows) people.set(recipientKey(row), [...(people.get(recipientKey(row)) ?? []), row])
  return [...people].map(([id, own]) => ({
    id,
    name: own[0]?.channel === 'robot' ? history.group : (own[0]?.toName ?? ''),
    sendings: own.map((row) => sendingOf(row, now)),
  }))
}
