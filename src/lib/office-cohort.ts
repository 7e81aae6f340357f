import { useEffect } from 'react'
import { chooseCohort, useChosenId } from './cohort'
import { mayStaff, useMe } from './me'
import { officeChoice, type OfficeChoice } from './office-choice'
import { useCall } from './query'

export interface OfficeCohorts extends OfficeChoice {
  /** Not known yet: `cohort` is null meanwhile. */
  readonly loading: boolean
  readonly choose: (id: string) => void
}

/**
 * Which 届 a page of the office is about. Who sets up cohorts chooses among paused ones too.
 * @param about the cohort that the page was opened for: it is the chosen one from now on
 */
export function useOfficeCohorts(about?: string): OfficeCohorts {
  const { me } = useMe()
  const may = mayStaff(me, 'cohort.write')
  const { data, trouble } = useCall('cohort.list', {}, { enabled: may })
  const id = useChosenId()
  useEffect(() => {
    if (about !== undefined) chooseCohort(about)
  }, [about])
  const loading = may && data === undefined && trouble === null
  const { cohorts, cohort } = officeChoice(data?.cohorts, me?.cohorts ?? [], about ?? id)
  return { cohorts, cohort: loading ? null : cohort, loading, choose: chooseCohort }
}
