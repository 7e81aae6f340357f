import { useState } from 'react'
import { useCall } from '../../lib/query'
import { listNames, placeInList } from '../../texts/review'
import type { Wanted } from './wanted'

/**
 * `有改动 3 / 31`: the third record of this sitting, of as many as stood in the list when it began. Null where
 * that is not known: in a filtered list, before anything was counted, or when more have come since.
 */
export function usePlaceInList(wanted: Wanted, at: number): string | null {
  const { cohortId, as, flow, list, classId, majorId, since } = wanted
  const name = listNames[list]
  const isWhole = classId === null && majorId === null && since === null && name !== undefined
  const { data } = useCall('queue.counts', { cohortId, as }, { enabled: isWhole && cohortId !== '' })
  const [began, setBegan] = useState<number | null>(null)
  if (began === null && data !== undefined && data.countedAt !== null)
    setBegan(Object.hasOwn(data[flow], list) ? data[flow][list as keyof (typeof data)[typeof flow]] : 0)
  if (!isWhole || began === null || at > began) return null
  return placeInList(name, at, began)
}
