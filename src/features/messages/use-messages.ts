import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { call } from '../../lib/cloud'
import { useMe } from '../../lib/me'
import { serverNow } from '../../lib/now'
import { usePageShown } from '../../lib/page-shown'
import { pagedBy, type Paged } from '../../lib/paged'
import { queryClient } from '../../lib/query'
import { markSeen } from '../../lib/seen-messages'
import { seenUpTo } from '../../lib/unseen'
import { rowsOf, type Message, type MessagePage } from './message-view'

export interface Messages extends Paged {
  readonly rows: readonly Message[]
  /** Template → how many messages WeChat may still deliver. */
  readonly left: MessagePage['left']
}

/** What the school told this person, the newest first; what has been on the screen counts as read. */
export function useMessages(): Messages {
  const asked = useInfiniteQuery({
    queryKey: ['notice.list'],
    queryFn: ({ pageParam }) => call('notice.list', { after: pageParam }),
    initialPageParam: null as MessagePage['next'],
    getNextPageParam: ({ next }) => next,
  })
  const pages = asked.data?.pages ?? []
  const rows = rowsOf(pages)
  useReading(asked.data === undefined ? undefined : rows)
  return {
    rows,
    left: pages[0]?.left ?? {},
    ...pagedBy(asked),
  }
}

/** The marks on the page stay until it is read anew: otherwise nobody would see what is new. */
function useReading(rows: readonly Message[] | undefined): void {
  const shown = usePageShown()
  const recordId = useMe().record?.id
  const known = rows !== undefined
  const newest = rows?.[0]?.at ?? null
  const unread = rows?.some(({ read }) => !read) ?? false
  useEffect(() => {
    if (!shown || !known) return
    if (recordId !== undefined) markSeen(recordId, seenUpTo(newest, serverNow()))
    if (unread && newest !== null) void markRead(newest)
  }, [shown, known, recordId, newest, unread])
}

/** Without an answer they are unread the next time, too: nothing is lost. */
async function markRead(upTo: number): Promise<void> {
  try {
    await call('notice.read', { upTo })
    // The number beside 消息; the page itself keeps its marks.
    await queryClient.invalidateQueries({ queryKey: ['notice.list', { after: null }] })
  } catch {
    // See above.
  }
}
