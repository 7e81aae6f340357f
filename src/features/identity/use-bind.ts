import Taro from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FieldProblem } from '../../../domain/registration/field-checks'
import type { Trouble } from '../../lib/cloud'
import { openTab } from '../../lib/navigate'
import { chooseOwn } from '../../lib/own-choice'
import { queryClient, useCommand } from '../../lib/query'
import {
  formProblems,
  isPart,
  missingPart,
  nothingTyped,
  partsAsked,
  type BindableCohort,
  type Part,
  type Typed,
} from './claim'
import { forgetEntry, keepEntry } from './kept-entry'
import { isCounted, noteTry, triesUsed } from './tries'

/** Typing pauses at least so long before it is kept on the device. Milliseconds. */
const KEEP_AFTER_MS = 400

export type Problems = Partial<Record<Part, FieldProblem | 'badInput'>>

export interface Binding {
  readonly initial: Typed
  readonly type: (name: string, value: string) => void
  readonly missing: Part | null
  readonly problems: Problems
  readonly used: number
  readonly busy: boolean
  readonly trouble: Trouble | null
  readonly submit: () => void
}

/** What was typed so far; it outlives the form of one cohort, and only in memory has all of it. */
export interface Entry {
  current: Typed
}

/** Typing, checking and sending one's proof of identity. The text lives in the inputs; a keystroke draws nothing. */
export function useBind(cohort: BindableCohort, typed: Entry): Binding {
  const { bind, id: cohortId } = cohort
  const [initial] = useState(typed.current)
  const [missing, setMissing] = useState(() => missingPart(bind, initial))
  const [problems, setProblems] = useState<Problems>({})
  const [leaving, setLeaving] = useState(false)
  const command = useCommand('identity.bind')
  const used = useCountedTries(command.trouble, bind.tries)
  const { keepSoon, forgetKept } = useKeepSoon(typed)

  const type = useCallback(
    (name: string, value: string): void => {
      if (!isPart(name)) return
      typed.current = { ...typed.current, [name]: value }
      keepSoon()
      setMissing(missingPart(bind, typed.current))
      // Named, though without a problem: what the server said about it is no longer about what stands there.
      setProblems((known) =>
        name in known && known[name] === undefined ? known : { ...known, [name]: undefined },
      )
    },
    [bind, keepSoon, typed],
  )

  const send = async (): Promise<void> => {
    const wrong = formProblems(bind, typed.current)
    setProblems(wrong)
    if (Object.keys(wrong).length > 0) {
      command.reset()
      return
    }
    const asked = partsAsked(bind).map((part) => [part, typed.current[part]] as const)
    const done = await command.run({ cohortId, ...nothingTyped, ...Object.fromEntries(asked) })
    if (done === null) {
      // Why not stands above the fields.
      void Taro.pageScrollTo({ scrollTop: 0 })
      return
    }
    setLeaving(true)
    noteTry()
    forgetKept()
    chooseOwn(cohortId)
    // Home shows the record at once, not the visitor's card for a moment.
    await queryClient.refetchQueries({ queryKey: ['me.get', {}] })
    openTab('home')
  }

  return {
    initial,
    type,
    missing,
    problems: { ...fieldsOf(command.trouble), ...problems },
    used,
    busy: command.busy || leaving,
    trouble: command.trouble,
    submit: () => void send(),
  }
}

/** What the server said about single fields, as long as nothing newer is known about them. */
function fieldsOf(trouble: Trouble | null): Problems {
  const named = Object.entries(trouble?.fields ?? {}).filter(([field]) => isPart(field))
  return Object.fromEntries(named)
}

/** How many tries are used up, as far as this device knows. */
function useCountedTries(trouble: Trouble | null, most: number): number {
  const [used, setUsed] = useState(() => triesUsed(most))
  useEffect(() => {
    if (trouble === null || !isCounted(trouble.code)) return
    noteTry()
    setUsed(triesUsed(most))
  }, [trouble, most])
  return used
}

/** Keeps what was typed, without the document number, a moment after the last keystroke and when the page goes. */
function useKeepSoon(typed: { readonly current: Typed }): {
  readonly keepSoon: () => void
  readonly forgetKept: () => void
} {
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null)
  const stop = useCallback((): boolean => {
    if (waiting.current === null) return false
    clearTimeout(waiting.current)
    waiting.current = null
    return true
  }, [])
  const keepNow = useCallback((): void => {
    if (stop()) keepEntry(typed.current)
  }, [stop, typed])
  useEffect(() => keepNow, [keepNow])
  const keepSoon = useCallback((): void => {
    stop()
    waiting.current = setTimeout(keepNow, KEEP_AFTER_MS)
  }, [keepNow, stop])
  const forgetKept = useCallback((): void => {
    stop()
    forgetEntry()
  }, [stop])
  return { keepSoon, forgetKept }
}
