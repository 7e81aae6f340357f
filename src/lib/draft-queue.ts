import type { Trouble } from './cloud'
import type { Draft } from './draft'
import { draftBases } from './draft-bases'
import type { BaseStore, DraftForm, DraftQueue, Parts, Problems, Saving, Shown, Values } from './draft-form'
import { draftRounds, noRounds } from './draft-rounds'
import { saveLedger } from './save-ledger'
import { createStore } from './store'

/** So long after the last change what was typed goes to the server. Milliseconds. */
export const PAUSE_MS = 2000

/** What was typed in one form of one record: on this device at once, on the server when the person pauses. */
export function draftQueue(form: DraftForm): DraftQueue {
  const ledger = saveLedger(form.newIntent)
  const bases = draftBases(form.bases ?? nowhere)
  const rounds = form.rounds === undefined ? noRounds : draftRounds(form.rounds)
  const shown = createStore<Shown>({
    draft: turned(form.store.read()),
    problems: {},
    elsewhere: {},
    earlier: rounds.earlier(),
  })
  const saving = createStore<Saving>({ kind: isEmpty(shown.get().draft) ? 'untouched' : 'typing' })
  let stopPause = (): void => undefined
  let sending: Promise<unknown> = Promise.resolve()
  /** A flush that has not begun to send: it takes along whatever is typed until then. */
  let waiting: Promise<boolean> | null = null
  let dropped = false

  /** Whether the server is known to have a value: then it is no draft, and must not overwrite a newer one. */
  function isThere(field: string, value: string): boolean {
    const server = form.server()
    return server !== null && !ledger.isOpen(field) && (server[field] ?? '') === value
  }

  /** The draft without what belongs to an earlier round. */
  function turned(draft: Draft): Draft {
    const current = rounds.current(draft)
    if (current !== draft) form.store.keep(current)
    return current
  }

  function put(draft: Draft): void {
    form.store.keep(draft)
    bases.prune(draft)
    shown.replace({ ...shown.get(), draft })
  }

  const draw = (problems: Problems): void =>
    shown.set({ ...shown.get(), problems, elsewhere: changedElsewhere(), earlier: rounds.earlier() })

  /** What somebody changed while it was typed here: never sent before the person has seen it. */
  function changedElsewhere(): Values {
    if (form.bases === undefined) return {}
    const changed = bases.elsewhere(shown.get().draft, form.server())
    return without(changed, (field) => ledger.isOpen(field))
  }

  function type(field: string, value: string): void {
    if (dropped) return
    const text = value.trim()
    put(turned(shown.get().draft))
    if (!Object.hasOwn(shown.get().draft, field)) bases.begin(field, form.server())
    const rest = without(shown.get().draft, (name) => name === field)
    put(isThere(field, text) ? rest : { ...rest, [field]: text })
    if (saving.get().kind !== 'typing') saving.set({ kind: 'typing' })
    stopPause()
    stopPause = form.schedule(() => void flush(), PAUSE_MS)
  }

  function flush(): Promise<boolean> {
    stopPause()
    if (waiting !== null) return waiting
    const begin = (): Promise<boolean> => {
      waiting = null
      return dropped ? Promise.resolve(true) : send()
    }
    // One after the other: a later save must not be overtaken by an earlier one.
    const begun = sending.then(begin, begin)
    waiting = begun
    sending = begun
    return begun
  }

  /** What can be sent now, and what is wrong with the rest: found here, or by the server before. */
  function parts(): Parts {
    const { draft } = shown.get()
    const refused = ledger.refusedIn(draft)
    const elsewhere = changedElsewhere()
    const { claims, problems } = form.parts(
      without(draft, (field) => Object.hasOwn(refused, field) || Object.hasOwn(elsewhere, field)),
      form.server() ?? {},
    )
    return { claims, problems: { ...problems, ...refused } }
  }

  async function send(): Promise<boolean> {
    put(without(turned(shown.get().draft), isThere))
    const { claims, problems } = parts()
    draw(problems)
    const undecided = !isEmpty(shown.get().elsewhere)
    if (isEmpty(claims) && undecided) return kept({ code: 'conflict' })
    if (isEmpty(claims) && isEmpty(problems)) {
      if (saving.get().kind !== 'saved') saving.set({ kind: 'untouched' })
      return true
    }
    const closed = form.closed()
    if (closed !== null) return kept(closed)
    if (isEmpty(claims)) return kept({ code: 'fieldsInvalid' })
    saving.set({ kind: 'saving' })
    bases.sent(claims)
    const outcome = await form.send(claims, ledger.begin(claims))
    if (dropped) return true
    if ('savedAt' in outcome) return landed(claims, outcome.savedAt)
    // Refused fields are marked; what was sent along with them is sent again without them.
    return ledger.failed(outcome.trouble, claims) ? send() : kept(outcome.trouble)
  }

  function landed(claims: Draft, at: number): boolean {
    ledger.landed(claims)
    put(without(shown.get().draft, (field, value) => claims[field] === value || isThere(field, value)))
    const left = parts()
    draw(left.problems)
    if (!isEmpty(left.problems)) return kept({ code: 'fieldsInvalid' })
    if (!isEmpty(shown.get().elsewhere)) return kept({ code: 'conflict' })
    // Something newer was typed meanwhile: only that counts as safe which is on the server.
    saving.set(isEmpty(left.claims) ? { kind: 'saved', at } : { kind: 'typing' })
    return isEmpty(left.claims)
  }

  function kept(why: Trouble): boolean {
    saving.set({ kind: 'kept', why })
    return false
  }

  return {
    shown,
    saving,
    choose: (field, value) => {
      type(field, value)
      draw(without(shown.get().problems, (name) => name === field))
    },
    type,
    flush,
    settle: (field, keepMine) => {
      if (keepMine) bases.accept(field, form.server())
      else put(without(shown.get().draft, (name) => name === field))
      draw(shown.get().problems)
      void flush()
    },
    settleEarlier: (keepMine) => {
      if (keepMine) put(rounds.adopt(shown.get().draft))
      else rounds.discard()
      draw(shown.get().problems)
      void flush()
    },
    clear: () => {
      stopPause()
      rounds.discard()
      put({})
      draw({})
      saving.set({ kind: 'untouched' })
    },
    drop: () => {
      stopPause()
      dropped = true
      shown.set({ draft: {}, problems: {}, elsewhere: {}, earlier: {} })
    },
  }
}

/** Of a form that nobody else changes. */
const nowhere: BaseStore = { read: () => ({}), keep: () => undefined }

const isEmpty = (values: object): boolean => Object.keys(values).length === 0

const without = <Value>(
  all: Readonly<Record<string, Value>>,
  gone: (field: string, value: Value) => boolean,
): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(all).filter(([field, value]) => !gone(field, value)))
