import { call, newRequestId, troubleOf, type Trouble } from '../../lib/cloud'
import { keepDraft, readDraft } from '../../lib/draft'
import type { Me } from '../../lib/me'
import { queryClient } from '../../lib/query'
import {
  afterSave,
  sendable,
  withoutSaved,
  withValue,
  type Draft,
  type Own,
  type Problem,
  type Problems,
} from './model'
import { createStore, type Store } from './store'

/** So long after the last change what was typed goes to the server. Milliseconds. */
const PAUSE_MS = 2000

/** What pages draw: it changes when something was chosen or saved, never with a keystroke. */
export interface Shown {
  readonly draft: Draft
  readonly problems: Problems
}

export type Saving =
  | { readonly kind: 'untouched' | 'typing' | 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  /** Not on the server: the draft is on this device only. */
  | { readonly kind: 'kept'; readonly why: Trouble }

export interface SourceForm {
  readonly shown: Store<Shown>
  readonly saving: Store<Saving>
  /** A value was chosen: pages show it at once. */
  readonly choose: (field: string, value: string) => void
  /** A key was pressed: the input shows it itself. */
  readonly type: (field: string, value: string) => void
  /** Sends what is not on the server yet. True when nothing is left on this device only. */
  readonly flush: () => Promise<boolean>
}

const forms = new Map<string, SourceForm>()

/** One form for a record, whichever pages show it. */
export function sourceForm(recordId: string): SourceForm {
  const known = forms.get(recordId)
  if (known !== undefined) return known
  const made = createForm(recordId)
  forms.set(recordId, made)
  return made
}

const ownNow = (recordId: string): Own | undefined =>
  queryClient
    .getQueriesData<Me>({ queryKey: ['me.get'] })
    .flatMap(([, me]) => me?.records ?? [])
    .find(({ id }) => id === recordId)

function putOwn(next: Own): void {
  queryClient.setQueriesData<Me>({ queryKey: ['me.get'] }, (me) =>
    me === undefined
      ? undefined
      : { ...me, records: me.records.map((record) => (record.id === next.id ? next : record)) },
  )
}

const isEmpty = (values: object): boolean => Object.keys(values).length === 0

function createForm(recordId: string): SourceForm {
  const shown = createStore<Shown>({ draft: readDraft(recordId, 'source'), problems: {} })
  const saving = createStore<Saving>({ kind: 'untouched' })
  /** Newer than what is shown while somebody types. */
  let draft = shown.get().draft
  /** What the server did not take: not sent again as long as it says the same. */
  let refused: Readonly<Record<string, { readonly value: string; readonly problem: Problem }>> = {}
  let intent = { body: '', requestId: '' }
  let pausing: ReturnType<typeof setTimeout> | undefined
  let sending = Promise.resolve(true)

  const show = (problems: Problems): void => shown.set({ draft, problems })

  function change(field: string, value: string): void {
    const own = ownNow(recordId)
    if (own === undefined) return
    draft = withValue(own, draft, [field, value.trim()])
    keepDraft(recordId, 'source', draft)
    if (saving.get().kind !== 'typing') saving.set({ kind: 'typing' })
    clearTimeout(pausing)
    pausing = setTimeout(() => void flush(), PAUSE_MS)
  }

  function flush(): Promise<boolean> {
    clearTimeout(pausing)
    // One after the other: a later save must not be overtaken by an earlier one.
    sending = sending.then(send)
    return sending
  }

  async function send(): Promise<boolean> {
    const wrong = stillRefused()
    const { claims, problems } = sendable(withoutFields(draft, wrong))
    show({ ...problems, ...wrong })
    const own = ownNow(recordId)
    if (isEmpty(draft)) {
      if (saving.get().kind !== 'saved') saving.set({ kind: 'untouched' })
      return true
    }
    if (own?.source.actions.includes('save') !== true) return kept({ code: 'sourceOpen' })
    if (isEmpty(claims)) return kept({ code: 'fieldsInvalid' })
    saving.set({ kind: 'saving' })
    try {
      const saved = await call('source.save', { cohortId: own.cohortId, claims }, requestIdOf(claims))
      intent = { body: '', requestId: '' }
      putOwn(afterSave(ownNow(recordId) ?? own, saved))
      draft = withoutSaved(draft, claims)
      keepDraft(recordId, 'source', draft)
      show({ ...problems, ...wrong })
      if (isEmpty(problems) && isEmpty(wrong)) saving.set({ kind: 'saved', at: saved.savedAt })
      else kept({ code: 'fieldsInvalid' })
      return isEmpty(draft)
    } catch (error) {
      return notSaved(troubleOf(error), claims)
    }
  }

  /** Refused fields are marked; what was sent along with them is sent again without them. */
  async function notSaved(why: Trouble, claims: Draft): Promise<boolean> {
    const bad = Object.entries(why.fields ?? {}).filter(([field]) => Object.hasOwn(claims, field))
    if (why.code !== 'offline' && why.code !== 'busy' && why.code !== 'unexpected')
      intent = { body: '', requestId: '' }
    if (bad.length === 0) return kept(why)
    const marked = bad.map(([field, problem]) => [field, { value: claims[field] ?? '', problem }] as const)
    refused = { ...refused, ...Object.fromEntries(marked) }
    return send()
  }

  function kept(why: Trouble): boolean {
    saving.set({ kind: 'kept', why })
    return false
  }

  const stillRefused = (): Problems =>
    Object.fromEntries(
      Object.entries(refused).flatMap(([field, { value, problem }]) =>
        draft[field] === value ? [[field, problem] as const] : [],
      ),
    )

  /** The same content asks with the same id: a save whose answer was lost is not done twice. */
  function requestIdOf(claims: Draft): string {
    const body = JSON.stringify(claims)
    if (intent.body !== body) intent = { body, requestId: newRequestId() }
    return intent.requestId
  }

  return {
    shown,
    saving,
    choose: (field, value) => {
      change(field, value)
      const { [field]: _mended, ...others } = shown.get().problems
      show(others)
    },
    type: change,
    flush,
  }
}

const withoutFields = (draft: Draft, fields: Problems): Draft =>
  Object.fromEntries(Object.entries(draft).filter(([field]) => !Object.hasOwn(fields, field)))
