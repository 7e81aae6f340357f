import { useSyncExternalStore } from 'react'
import type { Output } from '../../domain/contract/contract'
import { useMe, type Me } from './me'
import { officeChoice, type OfficeCohort } from './office-choice'
import { queryClient } from './query'
import { keep, readKept } from './storage'
import { createStore } from './store'

const KEY = 'cohort'

let chosen: ReturnType<typeof createStore<unknown>> | undefined

/** Read when it is first needed: storage is not there before the app has started. */
const store = () => (chosen ??= createStore(readKept(KEY)))

/** What staff pages are about from now on, on this device. */
export function chooseCohort(id: string): void {
  if (store().get() === id) return
  keep(KEY, id)
  store().set(id)
}

/** What was chosen last; anything that was kept. */
export const useChosenId = (): unknown =>
  useSyncExternalStore(
    (changed) => store().subscribe(changed),
    () => store().get(),
  )

export type CohortChoice = Me['cohorts'][number]

export interface ChosenCohort {
  readonly cohorts: readonly CohortChoice[]
  /** The one that staff pages are about: what was chosen last on this device, otherwise the first. */
  readonly cohort: CohortChoice | null
  readonly choose: (id: string) => void
}

/** Which 届 a member of the staff is looking at, of those that run; all their pages share the choice. */
export function useCohort(): ChosenCohort {
  const { me } = useMe()
  const id = useChosenId()
  const cohorts = me?.cohorts ?? []
  const cohort = cohorts.find((one) => one.id === id) ?? cohorts[0] ?? null
  return { cohorts, cohort, choose: chooseCohort }
}

const listedNow = (): Output<'cohort.list'>['cohorts'] | undefined =>
  queryClient.getQueryData<Output<'cohort.list'>>(['cohort.list', {}])?.cohorts

/** The one that pages of the office are about, as far as it is known by now; it asks for nothing itself. */
export function useShownCohort(): OfficeCohort | null {
  const { me } = useMe()
  const id = useChosenId()
  const listed = useSyncExternalStore((changed) => queryClient.getQueryCache().subscribe(changed), listedNow)
  return officeChoice(listed, me?.cohorts ?? [], id).cohort
}
