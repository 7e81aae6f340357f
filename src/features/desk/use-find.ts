import { useState } from 'react'
import type { StaffRole } from '../../../domain/people/roles'
import type { FlowName } from '../../../domain/registration/standing'
import { useCall, type Asked } from '../../lib/query'
import { isSearchable } from './lists'

export interface Find {
  /** What is searched for; '' while nothing is. */
  readonly text: string
  readonly search: (text: string) => void
  /** Too short to be searched for. */
  readonly short: boolean
  readonly asked: Asked<'queue.find'>
}

/** Looks a graduate up among those of the own scope, in whatever state. */
export function useFind(where: { cohortId: string; flow: FlowName; as: StaffRole | null }): Find {
  const [text, search] = useState('')
  const searchable = isSearchable(text)
  const asked = useCall('queue.find', { ...where, text }, { enabled: searchable })
  return { text, search, short: text !== '' && !searchable, asked }
}
