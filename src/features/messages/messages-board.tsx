import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { Skeleton } from '../../components/skeleton'
import { Stack } from '../../components/stack'
import { sentenceOf } from '../../lib/cloud'
import { isColleague, useMe } from '../../lib/me'
import { useNow } from '../../lib/now'
import { usePlaces } from '../../lib/places'
import { texts } from '../../texts/messages'
import { MessageCard } from './message-card'
import { messageShown } from './message-view'
import { RemindCard } from './remind-card'
import type { Messages } from './use-messages'
import './messages.css'

/** Times of messages are told in minutes. Milliseconds. */
const TELL_AGAIN_MS = 60_000

/** The messages as they stand, or what there is to say instead. */
export function MessagesBoard({ messages }: { readonly messages: Messages }) {
  const { rows, left, more, loadMore, loadingMore, loading, trouble, ask } = messages
  const now = useNow(TELL_AGAIN_MS)
  const { me } = useMe()
  const shown = rows.map((row) => messageShown(row, now))
  // Most messages name no place: then its names are not downloaded.
  const { places, failed } = usePlaces(
    shown.some(({ changes }) => changes.some(({ field }) => field === 'sourcePlace')),
  )
  if (loading) return <Skeleton kind="list" />
  if (trouble !== null && shown.length === 0) return <ErrorState text={sentenceOf(trouble)} onRetry={ask} />
  return (
    <Stack>
      {trouble !== null && <Banner tone="warn">{sentenceOf(trouble)}</Banner>}
      <RemindCard left={left} />
      {shown.length === 0 && (
        <Empty
          icon="bell"
          title={texts.none.title}
          text={isColleague(me) ? texts.none.backlog : texts.none.text}
        />
      )}
      {shown.map((message) => (
        <MessageCard key={message.id} message={message} places={places ?? (failed ? 'failed' : 'loading')} />
      ))}
      {more && (
        <Button kind="text" wide busy={loadingMore && texts.loadingMore} onTap={loadMore}>
          {texts.more}
        </Button>
      )}
      {!more && shown.length > 0 && <View className="qh-msg-end">{texts.end}</View>}
    </Stack>
  )
}
