import { queryClient } from '../../lib/query'

/** Waits until the record is read anew after a command: the next page must not show it as it was before. */
export const freshRecord = (): Promise<void> =>
  queryClient.refetchQueries({ queryKey: ['me.get'] }, { cancelRefetch: false })
