import { call, newRequestId, troubleOf, type Trouble } from '../../lib/cloud'
import { keepDraft, readDraft, type Draft } from '../../lib/draft'
import type { Me, OwnRecord } from '../../lib/me'
import { queryClient } from '../../lib/query'
import { toSend, type Values } from './model'

/** So long after the last keystroke the draft goes to the server. Milliseconds. */
const PAUSE_MS = 2500

/** Whether what was typed is safe. */
export type Saving =
  | { readonly kind: 'untouched' | 'typing' | 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'kept'; readonly why: Trouble }

export interface DraftSaver {
  readonly values: () => Values
  readonly set: (field: string, value: string) => void
  /** Sends what is not on the server yet; null when all of it is there, otherwise why not. */
  readonly flush: () => Promise<Trouble | null>
  readonly saving: () => Saving
  readonly subscribe: (changed: () => void) => () => void
}

/** Keeps what is typed: on the device at once, on the server when the student pauses. */
export function draftSaver({ id, cohortId, destination }: OwnRecord): DraftSaver {
  let onServer: Values = destination.claims
  let draft: Draft = readDraft(id, 'destination')
  let saving: Saving = { kind: 'untouched' }
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending: Promise<Trouble | null> | null = null
  const watching = new Set<() => void>()
  const values = (): Values => ({ ...onServer, ...draft })
  const tell = (next: Saving): void => {
    saving = next
    for (const changed of watching) changed()
  }

  const send = async (): Promise<Trouble | null> => {
    const sent = draft
    const claims = toSend(values(), onServer)
    if (Object.keys(claims).length === 0) {
      if (saving.kind === 'typing') tell({ kind: 'untouched' })
      return null
    }
    tell({ kind: 'saving' })
    try {
      const saved = await call('destination.save', { cohortId, claims }, newRequestId())
      onServer = saved.claims
      // What was typed meanwhile, and what belongs to another category, is still only here.
      draft = Object.fromEntries(
        Object.entries(draft).filter(([field, value]) => value !== sent[field] || !(field in claims)),
      )
      keepDraft(id, 'destination', draft)
      remember(id, saved.claims)
      tell({ kind: 'saved', at: saved.savedAt })
      return null
    } catch (error) {
      const why = troubleOf(error)
      tell({ kind: 'kept', why })
      return why
    }
  }
  const flush = async (): Promise<Trouble | null> => {
    clearTimeout(timer)
    if (sending !== null) await sending
    sending = send()
    const outcome = await sending
    sending = null
    return outcome
  }
  return {
    values,
    set: (field, value) => {
      draft = { ...draft, [field]: value }
      keepDraft(id, 'destination', draft)
      if (saving.kind !== 'typing') tell({ kind: 'typing' })
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), PAUSE_MS)
    },
    flush,
    saving: () => saving,
    subscribe: (changed) => {
      watching.add(changed)
      return () => watching.delete(changed)
    },
  }
}

/** What the server has now, for every page that shows the record; it is not asked again for it. */
function remember(id: string, claims: Values): void {
  queryClient.setQueryData<Me>(['me.get', {}], (me) =>
    me === undefined
      ? undefined
      : {
          ...me,
          records: me.records.map((own) =>
            own.id === id ? { ...own, destination: { ...own.destination, claims: { ...claims } } } : own,
          ),
        },
  )
}
