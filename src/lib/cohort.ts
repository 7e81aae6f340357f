import { useState } from 'react'
import { useMe, type Me } from './me'
import { keep, readKept } from './storage'

const KEY = 'cohort'

export type CohortChoice = Me['cohorts'][number]

export interface ChosenCohort {
  readonly cohorts: readonly CohortChoice[]
  /** The one that staff pages are about: what was chosen last on this device, otherwise the first. */
  readonly cohort: CohortChoice | null
  readonly choose: (id: string) => void
}

/** Which 届 a member of the staff is looking at; all their pages share the choice. */
export function useCohort(): ChosenCohort {
  const { me } = useMe()
  const [chosen, setChosen] = useState(() => readKept(KEY))
  const cohorts = me?.cohorts ?? []
  const choose = (id: string): void => {
    keep(KEY, id)
    setChosen(id)
  }
  return { cohorts, cohort: cohorts.find(({ id }) => id === chosen) ?? cohorts[0] ?? null, choose }
}
