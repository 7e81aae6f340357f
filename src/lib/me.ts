import { useCallback } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { Output } from '../../domain/contract/contract'
import type { Capability } from '../../domain/people/roles'
import { call, troubleOf, type Trouble } from './cloud'
import { noteServerTime } from './now'
import { useOwnChoice, workedOn } from './own-choice'
import { usePageShown } from './page-shown'

export type Me = Output<'me.get'>
export type OwnRecord = Me['records'][number]

/** Deadlines pass while a page lies open: so often the server is asked again. Milliseconds. */
const ASK_AGAIN_MS = 60_000

export interface MeAsked {
  readonly me: Me | undefined
  /** The record being worked on: the chosen one of several, else the one bound last. */
  readonly record: OwnRecord | null
  readonly loading: boolean
  readonly trouble: Trouble | null
  readonly ask: () => void
}

/** Who is here, and everything the first page needs, in one call. */
export function useMe(): MeAsked {
  const shown = usePageShown()
  const chosen = useOwnChoice()
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['me.get', {}],
    queryFn: async () => {
      const me = await call('me.get', {})
      noteServerTime(me.now)
      return me
    },
    refetchInterval: shown && ASK_AGAIN_MS,
  })
  const ask = useCallback(() => void refetch(), [refetch])
  return {
    me: data,
    record: workedOn(data?.records ?? [], chosen),
    loading: isPending,
    trouble: error === null ? null : troubleOf(error),
    ask,
  }
}

/** Whether the server said that this person may; it decides again when something is done. */
export const mayStaff = (me: Me | undefined, capability: Capability): boolean =>
  me?.staff?.capabilities.includes(capability) ?? false

/** On the staff, and without a record of their own: pages of graduates are not theirs. */
export const isColleague = (me: Me | undefined): boolean =>
  me !== undefined && me.staff !== null && me.records.length === 0
