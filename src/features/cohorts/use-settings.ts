import { useEffect, useRef, useState } from 'react'
import { sentenceOf } from '../../lib/cloud'
import { textsOf, withText, type Texts } from '../../lib/field-texts'
import { useCommand } from '../../lib/query'
import { forget, keep, readKept } from '../../lib/storage'
import { texts } from '../../texts/cohorts'
import { changesOf, merged, problemOf, savedOf, typedOf, type Change, type CohortView } from './settings'

const keyOf = (cohortId: string): string => `cohort-settings:${cohortId}`

export interface SettingsState {
  readonly typed: Texts
  /** Changes with every choice and every round: fields begin anew with it. */
  readonly round: number
  /** Of what is typed: draws only when what may be done changes. */
  readonly type: (key: string, text: string) => void
  /** Of what is chosen. */
  readonly choose: (typed: Texts) => void
  /** What stands in the way: a problem, `unchanged`, or null. */
  readonly waits: string | null
  readonly latest: () => Texts
  readonly save: () => void
  readonly setPaused: (paused: boolean) => void
  readonly discard: () => void
  readonly busy: boolean
  readonly problem: string | null
  /** Somebody saved since these were read: what they changed; null where nobody did. */
  readonly theirs: readonly Change[] | null
  readonly restored: boolean
  readonly done: string | null
  readonly reviewing: boolean
  readonly review: (on: boolean) => void
  /** What is kept would go earlier than before: saved by who presses once more. */
  readonly shorter: boolean
}

/** Settings under edit, with the revision that they were read at; kept on this device until saved. */
export function useSettings(cohortId: string, cohort: CohortView, ask: () => void): SettingsState {
  const { attempt, busy } = useCommand('cohort.save')
  const [begun] = useState(() => textsOf(readKept(keyOf(cohortId))))
  const [typed, setTyped] = useState<Texts>(() => ({ ...typedOf(cohort), ...begun }))
  const latest = useRef(typed)
  // What was read, beside which it shows what was typed.
  const base = useRef<{ readonly rev: number; readonly typed: Texts }>({
    rev: cohort.rev,
    typed: typedOf(cohort),
  })
  const [restored, setRestored] = useState(Object.keys(begun).length > 0)
  const [theirs, setTheirs] = useState<readonly Change[] | null>(null)
  const refused = useRef(false)
  const [round, setRound] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const [reviewing, setReviewing] = useState(false)
  const [shorter, setShorter] = useState(false)
  const review = (on: boolean): void => {
    setReviewing(on)
    setShorter(false)
  }
  const waitsOf = (now: Texts): string | null => {
    const found = problemOf(now)
    if (found !== null) return texts.problems[found]
    return changesOf(typedOf(cohort), now).length === 0 ? texts.unchanged : null
  }
  const waits = waitsOf(latest.current)
  const drawn = useRef(waits)
  drawn.current = waits
  const [, draw] = useState(0)
  const put = (next: Texts): void => {
    latest.current = next
    const own = changesOf(base.current.typed, next).map(({ key }) => [key, next[key] ?? ''])
    keep(keyOf(cohortId), Object.fromEntries(own))
    // A keystroke draws only when what may be done changes with it.
    if (waitsOf(next) !== drawn.current) draw((times) => times + 1)
  }
  const settleAs = (next: Texts, said: string | null): void => {
    forget(keyOf(cohortId))
    latest.current = next
    setTyped(next)
    setRound(round + 1)
    setRestored(false)
    setTheirs(null)
    setProblem(null)
    review(false)
    setDone(said)
  }
  const run = async (saved: ReturnType<typeof savedOf>): Promise<boolean> => {
    const { value, trouble } = await attempt({ id: cohortId, rev: base.current.rev, ...saved, shorter })
    if (value === null && trouble.code === 'keepingShorter') {
      setShorter(true)
      return false
    }
    review(false)
    if (value !== null) {
      base.current = { ...base.current, rev: value.rev }
      return true
    }
    if (trouble.code === 'conflict') {
      setProblem(null)
      refused.current = true
      // What is newest is put beside what was typed when it is here.
      ask()
    } else setProblem(sentenceOf(trouble))
    return false
  }
  useEffect(() => {
    const { rev, typed: before } = base.current
    if (cohort.rev <= rev) return
    const newest = typedOf(cohort)
    base.current = { rev: cohort.rev, typed: newest }
    latest.current = merged({ before, newest, typed: latest.current })
    setTyped(latest.current)
    setRound((times) => times + 1)
    const changes = changesOf(before, newest)
    if (changes.length > 0 || refused.current) setTheirs(changes)
    refused.current = false
  }, [cohort])
  const save = async (): Promise<void> => {
    const saved = latest.current
    if (!(await run(savedOf(cohort, saved)))) return
    base.current = { ...base.current, typed: saved }
    settleAs(saved, texts.saved)
  }
  const pause = async (paused: boolean): Promise<void> => {
    setDone(null)
    // Only this: what is typed beside it is saved by itself.
    if (await run({ ...savedOf(cohort, base.current.typed), paused })) setDone(texts.saved)
  }
  return {
    typed,
    round,
    type: (key, text) => put(withText(latest.current, key, text)),
    choose: (next) => {
      put(next)
      setTyped(next)
      setDone(null)
    },
    waits,
    latest: () => latest.current,
    save: () => void save(),
    setPaused: (paused) => void pause(paused),
    discard: () => {
      base.current = { rev: cohort.rev, typed: typedOf(cohort) }
      settleAs(typedOf(cohort), null)
    },
    busy,
    problem,
    theirs,
    restored,
    done,
    reviewing,
    review,
    shorter,
  }
}
