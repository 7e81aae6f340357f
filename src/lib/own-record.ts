import type { Me, OwnRecord } from './me'
import { queryClient } from './query'

const asked = { queryKey: ['me.get'] }

/** The own record as it was last heard of, for what is no page. */
export const ownNow = (recordId: string): OwnRecord | undefined =>
  queryClient
    .getQueriesData<Me>(asked)
    .flatMap(([, me]) => me?.records ?? [])
    .find(({ id }) => id === recordId)

/** What the server answered about a record, for every page that shows it; it is not asked for again. */
export async function changeOwn(recordId: string, change: (own: OwnRecord) => OwnRecord): Promise<void> {
  const asking = queryClient.isFetching(asked) > 0
  // An answer still on its way may be older than what is known now: it must not undo it.
  await queryClient.cancelQueries(asked)
  queryClient.setQueriesData<Me>(asked, (me) =>
    me === undefined
      ? undefined
      : { ...me, records: me.records.map((own) => (own.id === recordId ? change(own) : own)) },
  )
  if (asking) void queryClient.invalidateQueries(asked)
}

/** Waits until the record is read anew after a command: pages must not show it as it was before. */
export const freshRecord = (): Promise<void> => queryClient.refetchQueries(asked, { cancelRefetch: false })
