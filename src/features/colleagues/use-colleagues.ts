import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from '../../lib/cloud'
import { useCohort } from '../../lib/cohort'
import { pagedBy, type Paged } from '../../lib/paged'
import { useCall } from '../../lib/query'
import type { Output } from '../../../domain/contract/contract'
import type { Colleague, CollegeNames, Invitation } from './colleague-words'

export interface Colleagues {
  readonly campusId: string
  readonly cohortId: string | null
  readonly people: readonly Colleague[]
  readonly peoplePages: Paged
  readonly invited: readonly Invitation[]
  readonly invitedPages: Paged
  /** Of the cohort that is looked at. */
  readonly colleges: readonly { readonly id: string; readonly name: string }[]
  readonly names: CollegeNames
}

/** The people of one's campus, who was invited, and the colleges they may be given. */
export function useColleagues(): Colleagues {
  const { cohort } = useCohort()
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
  return {
    campusId: people.data?.pages[0]?.campusId ?? '',
    cohortId,
    people: people.data?.pages.flatMap(({ rows }) => rows) ?? [],
    peoplePages: pagedBy(people),
    invited: invited.data?.pages.flatMap(({ rows }) => rows) ?? [],
    invitedPages: pagedBy(invited),
    colleges,
    names: new Map(colleges.map(({ id, name }) => [id, name])),
  }
}
