import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from '../../lib/cloud'
import { useOfficeCohorts } from '../../lib/office-cohort'
import { pagedBy, type Paged } from '../../lib/paged'
import { useCall } from '../../lib/query'
import type { Output } from '../../../domain/contract/contract'
import type { OfficeCohort } from '../../lib/office-choice'
import type { Colleague, Invitation, Names } from './colleague-words'

/** A class as it is chosen. */
export type Unit = Output<'structure.get'>['classes'][number]

export interface Colleagues {
  readonly campusId: string
  readonly cohortId: string | null
  readonly cohorts: readonly OfficeCohort[]
  readonly choose: (cohortId: string) => void
  readonly people: readonly Colleague[]
  readonly peoplePages: Paged
  readonly invited: readonly Invitation[]
  readonly invitedPages: Paged
  /** Of the cohort that is looked at. */
  readonly colleges: readonly { readonly id: string; readonly name: string }[]
  readonly classes: readonly Unit[]
  readonly names: Names
}

/** The people of one's campus, who was invited, and the colleges they may be given. */
export function useColleagues(): Colleagues {
  const { cohort, cohorts, choose } = useOfficeCohorts()
  const people = useInfiniteQuery({
    queryKey: ['staff.list', {}],
    queryFn: ({ pageParam }) => call('staff.list', { after: pageParam }),
    initialPageParam: null as Output<'staff.list'>['next'],
    getNextPageParam: ({ next }) => next,
  })
  const invited = useInfiniteQuery({
    queryKey: ['staff.posts', {}],
    queryFn: ({ pageParam }) => call('staff.posts', { after: pageParam }),
    initialPageParam: null as Output<'staff.posts'>['next'],
    getNextPageParam: ({ next }) => next,
  })
  const cohortId = cohort?.id ?? null
  const { data } = useCall('cohort.get', { cohortId: cohortId ?? '' }, { enabled: cohortId !== null })
  const colleges = data?.colleges ?? []
  const structure = useCall('structure.get', { cohortId: cohortId ?? '' }, { enabled: cohortId !== null })
  const classes = structure.data?.classes ?? []
  return {
    campusId: people.data?.pages[0]?.campusId ?? '',
    cohortId,
    cohorts,
    choose,
    people: people.data?.pages.flatMap(({ rows }) => rows) ?? [],
    peoplePages: pagedBy(people),
    invited: invited.data?.pages.flatMap(({ rows }) => rows) ?? [],
    invitedPages: pagedBy(invited),
    colleges,
    classes,
    names: { cohorts: namesOf(cohorts), colleges: namesOf(colleges), classes: namesOf(classes) },
  }
}

const namesOf = (
  units: readonly { readonly id: string; readonly name: string }[],
): ReadonlyMap<string, string> => new Map(units.map(({ id, name }) => [id, name]))
