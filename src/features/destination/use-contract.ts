import { useMemo } from 'react'
import type { OwnRecord } from '../../lib/me'
import { usePlaces } from '../../lib/places'
import { usePlaceNames } from '../../lib/shown-value'
import { basicsOf } from './basics'
import { contractOf, type Contract } from './contract-lines'
import { previewOf } from './preview'

/** Everything that is confirmed, as it is read now. */
export function useContract(own: OwnRecord): Contract {
  const { places } = usePlaces(true)
  const names = usePlaceNames()
  return useMemo(() => {
    const { person, moved } = basicsOf(own, (code) => places?.nameOf(code) ?? null)
    const { destination, archive } = previewOf(own, own.destination.frozen, names)
    return contractOf(own, [...person, ...moved, ...destination, ...archive])
  }, [own, places, names])
}
