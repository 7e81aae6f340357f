import { useSyncExternalStore } from 'react'
import { keep, readKept } from './storage'
import { createStore } from './store'

const KEY = 'ownCohort'

const kept = (): string => {
  const value = readKept(KEY)
  return typeof value === 'string' ? value : ''
}

let chosen: ReturnType<typeof createStore<string>> | undefined

/** Read when it is first needed: storage is not there before the app has started. */
const store = () => (chosen ??= createStore(kept()))

/** [G10] Which of several own records this device works on, by its cohort; '' while nothing was chosen. */
export const useOwnChoice = (): string =>
  useSyncExternalStore(
    (changed) => store().subscribe(changed),
    () => store().get(),
  )

export function chooseOwn(cohortId: string): void {
  if (store().get() === cohortId) return
  keep(KEY, cohortId)
  store().set(cohortId)
}

/** The record to work on: the chosen one, else the one bound last. */
export const workedOn = <Own extends { readonly cohortId: string; readonly boundAt: number }>(
  records: readonly Own[],
  cohortId: string,
): Own | null =>
  records.find((own) => own.cohortId === cohortId) ??
  [...records].sort((one, other) => other.boundAt - one.boundAt)[0] ??
  null
