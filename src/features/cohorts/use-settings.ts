import { useRef, useState } from 'react'
import { sentenceOf } from '../../lib/cloud'
import { textsOf, withText, type Texts } from '../../lib/field-texts'
import { useCommand } from '../../lib/query'
import { forget, keep, readKept } from '../../lib/storage'
import { texts } from '../../texts/cohorts'
import { changesOf, problemOf, savedOf, typedOf, type CohortView } from './settings'

const keyOf = (cohortId: string): string => `cohort-settings:${cohortId}`
const REV = 'rev'

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
  /** Somebody saved since these were read; what is newest is in `base`. */
  readonly isStale: boolean
  readonly restored: boolean
  readonly done: string | null
  readonly reviewing: boolean
  readonly review: (on: boolean) => void
}

/** Settings under edit, with the revision that they were read at; kept on this device until saved. */
export function useSettings(cohortId: string, cohort: CohortView, ask: () => void): SettingsState {
  const { attempt, busy } = useCommand('cohort.save')
  const [begun] = useState(() => textsOf(readKept(keyOf(cohortId))))
  const [typed, setTyped] = useState<Texts>(() => ({ ...typedOf(cohort), ...withText(begun, REV, null) }))
  const latest = useRef(typed)
  const [restored, setRestored] = useState(begun[REV] !== undefined)
  // Null once it was said that somebody else has saved: the person has looked at what is newest.
  const [rev, setRev] = useState<number | null>(begun[REV] === undefined ? cohort.rev : Number(begun[REV]))
  const [seen, setSeen] = useState(false)
  const [round, setRound] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const [reviewing, setReviewing] = useState(false)
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
    keep(keyOf(cohortId), { ...next, [REV]: String(rev ?? cohort.rev) })
    // A keystroke draws only when what may be done changes with it.
    if (waitsOf(next) !== drawn.current) draw((times) => times + 1)
  }
  const settleAs = (next: Texts, said: string | null): void => {
    forget(keyOf(cohortId))
    latest.current = next
    setTyped(next)
    setRound(round + 1)
    setRestored(false)
    setSeen(false)
    setProblem(null)
    setReviewing(false)
    setDone(said)
  }
  const run = async (saved: ReturnType<typeof savedOf>): Promise<boolean> => {
    const at = rev ?? cohort.rev
    const { value, trouble } = await attempt({ id: cohortId, rev: at, ...saved })
    setReviewing(false)
    if (value !== null) {
      setRev(value.rev)
      return true
    }
    if (trouble.code === 'conflict') {
      ask()
      setRev(null)
      setSeen(true)
      setProblem(null)
    } else setProblem(sentenceOf(trouble))
    return false
  }
  const save = async (): Promise<void> => {
    if (await run(savedOf(cohort, latest.current))) settleAs(latest.current, texts.saved)
  }
  const pause = async (paused: boolean): Promise<void> => {
    setDone(null)
    // Only this: what is typed beside it is saved by itself.
    if (await run({ ...savedOf(cohort, typedOf(cohort)), paused })) setDone(texts.saved)
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
      setRev(cohort.rev)
      settleAs(typedOf(cohort), null)
    },
    busy,
    problem,
    isStale: seen,
    restored,
    done,
    reviewing,
    review: setReviewing,
  }
}
