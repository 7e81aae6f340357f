import type { Output } from '../../../domain/contract/contract'
import { destinationFields, isDestinationField } from '../../../domain/destination/fields'
import { fields, isFieldKey } from '../../../domain/registration/fields'
import type { OwnRecord } from '../../lib/me'
import { clockTime, monthDay } from '../../lib/time'
import { sentences, texts, who } from '../../texts/timeline'

export type TimelinePage = Output<'record.timeline'>
type Entry = TimelinePage['entries'][number]

export interface LineShown {
  readonly seq: number
  readonly time: string
  readonly who: string
  readonly text: string
  /** Fields or pictures concerned, in words; '' without any. */
  readonly touched: string
  readonly reasons: readonly { readonly key: string; readonly label: string; readonly text: string }[]
}

/** What a field, a picture or a whole record is called; what no table knows is left unsaid. */
function nameOf(own: Pick<OwnRecord, 'slots'>, key: string): string | null {
  if (key === 'general') return texts.general
  if (isFieldKey(key)) return fields[key].label
  if (isDestinationField(key)) return destinationFields[key].label
  return own.slots.find((slot) => slot.key === key)?.name ?? null
}

const sentenceOf = (what: string): string =>
  (sentences as Readonly<Record<string, string>>)[what] ?? texts.other

/** The level that decided, where several decide one after the other: 学校审核. */
function levelOf({ source, destination }: OwnRecord, { what, level }: Entry): string {
  const flow = what.startsWith('destination') ? destination : source
  return /(Approved|Returned|Revoked)$/.test(what) ? (flow.chain[level]?.name ?? '') : ''
}

/** One line of the history in plain words. */
export function lineShown(own: OwnRecord, entry: Entry, now: number): LineShown {
  const { seq, at, byKind, what, reasons, touched } = entry
  const level = byKind === 'staff' ? levelOf(own, entry) : ''
  const actor = who[byKind] ?? who['staff'] ?? ''
  return {
    seq,
    time: `${monthDay(at, now)} ${clockTime(at)}`,
    who: level === '' ? actor : `${actor}（${level}）`,
    text: sentenceOf(what),
    touched: touched.flatMap((key) => nameOf(own, key) ?? []).join('、'),
    reasons: Object.entries(reasons).map(([key, text]) => ({
      key,
      label: key === 'general' ? texts.reason : (nameOf(own, key) ?? texts.reason),
      text,
    })),
  }
}

/** All entries, each once, the newest first. */
export const entriesOf = (pages: readonly TimelinePage[]): readonly Entry[] => [
  ...new Map(pages.flatMap(({ entries }) => entries).map((entry) => [entry.seq, entry])).values(),
]
