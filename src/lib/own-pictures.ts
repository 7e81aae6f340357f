import type { OwnRecord } from './me'
import { useCall } from './query'

/** Addresses of the watermarked copies of one's own proofs, by proof id; asked for only where there are any. */
export function useOwnPictures({ cohortId, proofs }: OwnRecord): Readonly<Record<string, string>> {
  const { data } = useCall('proof.own', { cohortId }, { enabled: proofs.length > 0 })
  return data?.pictures ?? {}
}
