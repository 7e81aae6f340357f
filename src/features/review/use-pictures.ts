import { useQuery } from '@tanstack/react-query'
import { call, troubleOf, type Trouble } from '../../lib/cloud'
import { serverNow } from '../../lib/now'
import { usePageShown } from '../../lib/page-shown'
import type { ReviewView } from './review'

/** Between two tries where an answer's time is over already. Milliseconds. */
const AT_LEAST_MS = 5000

export interface Pictures {
  /** Address of the watermarked copy; undefined while it is not known and when it was deleted. */
  readonly addressOf: (proof: string) => string | undefined
  /** How many other graduates brought the same picture. */
  readonly usedElsewhere: (proof: string) => number
  readonly trouble: Trouble | null
  readonly ask: () => void
}

/**
 * The pictures of a record under review. Every asking is a look that is recorded: so it is asked once when the
 * record is opened, and again only when the addresses have ended.
 */
export function usePictures({ id, flow, proofs }: ReviewView): Pictures {
  const shown = usePageShown()
  const standing = proofs.filter(({ deleted }) => !deleted).map((proof) => proof.id)
  const { data, error, refetch } = useQuery({
    queryKey: ['proof.view', { id, flow, standing }],
    queryFn: () => call('proof.view', { id, flow }),
    enabled: standing.length > 0,
    staleTime: ({ state }) => (isOver(state.data?.until) ? 0 : Infinity),
    refetchInterval: ({ state }) =>
      shown && state.data !== undefined && Math.max(AT_LEAST_MS, state.data.until - serverNow()),
    // Opened another time, it is another look.
    gcTime: 0,
  })
  return {
    addressOf: (proof) => data?.pictures[proof],
    usedElsewhere: (proof) => data?.usedElsewhere[proof] ?? 0,
    trouble: error === null ? null : troubleOf(error),
    ask: () => void refetch(),
  }
}

const isOver = (until: number | undefined): boolean => until === undefined || until <= serverNow()
