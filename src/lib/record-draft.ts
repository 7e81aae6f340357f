import { newIntent, troubleOf, type Intent } from './cloud'
import {
  keepBases,
  keepDraft,
  keepEarlier,
  keepRound,
  perRecord,
  readBases,
  readDraft,
  readEarlier,
  readRound,
  type Draft,
} from './draft'
import type { DraftForm, DraftQueue, Values } from './draft-form'
import { draftQueue } from './draft-queue'
import type { OwnRecord } from './me'
import { changeOwn, ownNow } from './own-record'

/** What a student fills in of a record, in one of its two flows. */
export interface RecordForm<Saved extends { readonly savedAt: number }> {
  readonly flow: 'source' | 'destination'
  /** What the server has of this form. */
  readonly server: (own: OwnRecord) => Values
  /** `own`: the record as it was last heard of. */
  readonly parts: (
    ...of: [...Parameters<DraftForm['parts']>, own: OwnRecord | undefined]
  ) => ReturnType<DraftForm['parts']>
  readonly save: (
    input: { cohortId: string; claims: Record<string, string> },
    intent: Intent,
  ) => Promise<Saved>
  /** Whether what was changed elsewhere is asked about before it is overwritten (B2). */
  readonly asksBefore: boolean
  /** The round that the form is in: what was typed in another one is asked about. Null: it has no rounds. */
  readonly round: ((own: OwnRecord) => string) | null
  /** The record after a save, without asking for all of it again. */
  readonly afterSave: (own: OwnRecord, saved: Saved) => OwnRecord
}

const closedCodes = { source: 'sourceOpen', destination: 'destinationOpen' } as const

/** One draft for each record, whichever pages show it. */
export const recordDrafts = <Saved extends { readonly savedAt: number }>(
  form: RecordForm<Saved>,
): ((recordId: string) => DraftQueue) =>
  perRecord((recordId) => {
    const queue = draftQueue(formOf(recordId, form))
    const key = `${form.flow}:${recordId}`
    inUse.set(key, queue)
    const drop = (): void => {
      inUse.delete(key)
      queue.drop()
    }
    return { ...queue, drop }
  })

/** By flow and record: for who needs what was typed to be on the server, and does not show the form. */
const inUse = new Map<string, DraftQueue>()

/** Sends what was typed in a form of this record. True when nothing of it is left on this device only. */
export const flushDraft = (recordId: string, flow: string): Promise<boolean> =>
  inUse.get(`${flow}:${recordId}`)?.flush() ?? Promise.resolve(true)

function formOf<Saved extends { readonly savedAt: number }>(
  recordId: string,
  { flow, server, parts, save, asksBefore, round, afterSave }: RecordForm<Saved>,
): DraftForm {
  async function send(claims: Draft, intent: Intent): ReturnType<DraftForm['send']> {
    const own = ownNow(recordId)
    if (own === undefined) return { trouble: { code: closedCodes[flow] } }
    try {
      const saved = await save({ cohortId: own.cohortId, claims: { ...claims } }, intent)
      await changeOwn(recordId, (before) => afterSave(before, saved))
      // react-query tells pages a moment later: the draft goes only when they have the record, so that no value
      // is missing in between.
      await new Promise((told) => setTimeout(told, 0))
      return { savedAt: saved.savedAt }
    } catch (error) {
      return { trouble: troubleOf(error) }
    }
  }
  return {
    server: () => {
      const own = ownNow(recordId)
      return own === undefined ? null : server(own)
    },
    parts: (draft, onServer) => parts(draft, onServer, ownNow(recordId)),
    closed: () =>
      ownNow(recordId)?.[flow].actions.includes('save') === true ? null : { code: closedCodes[flow] },
    send,
    newIntent,
    ...(asksBefore && {
      bases: { read: () => readBases(recordId, flow), keep: (bases) => keepBases(recordId, flow, bases) },
    }),
    ...(round !== null && {
      rounds: {
        now: () => {
          const own = ownNow(recordId)
          return own === undefined ? null : round(own)
        },
        read: () => readRound(recordId, flow),
        keep: (kept) => keepRound(recordId, flow, kept),
        earlier: {
          read: () => readEarlier(recordId, flow),
          keep: (draft) => keepEarlier(recordId, flow, draft),
        },
      },
    }),
    store: { read: () => readDraft(recordId, flow), keep: (draft) => keepDraft(recordId, flow, draft) },
    schedule: (task, ms) => {
      const timer = setTimeout(task, ms)
      return () => clearTimeout(timer)
    },
  }
}
