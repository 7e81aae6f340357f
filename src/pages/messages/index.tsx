import { useReachBottom } from '@tarojs/taro'
import { Page } from '../../components/page'
import { MessagesBoard } from '../../features/messages/messages-board'
import { useMessages } from '../../features/messages/use-messages'
import { useRefreshOnShow } from '../../lib/query'
import { texts } from '../../texts/messages'

/** 消息: what the school told its owner. */
export default function MessagesPage() {
  const messages = useMessages()
  useRefreshOnShow()
  useReachBottom(messages.loadMore)
  return (
    <Page title={texts.title} tab="messages">
      <MessagesBoard messages={messages} />
    </Page>
  )
}
