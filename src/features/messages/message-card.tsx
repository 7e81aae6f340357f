import { Text, View } from '@tarojs/components'
import { memo } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Tag } from '../../components/status-tag'
import { isNativeTab, open, openTab } from '../../lib/navigate'
import { shownValue, type PlaceNames } from '../../lib/shown-value'
import { texts as kit } from '../../texts/kit'
import { texts } from '../../texts/messages'
import type { ChangeShown, MessageShown } from './message-view'

export interface MessageCardProps {
  readonly message: MessageShown
  readonly places: PlaceNames
}

/** One message: when, what, old and new values of an edit, and the way to where it is dealt with. */
export const MessageCard = memo(function MessageCard({ message, places }: MessageCardProps) {
  const { text, told, time, unread, changes, link } = message
  return (
    <Card>
      <View className="qh-msg-top">
        <View className="qh-msg-time">{time}</View>
        {unread && (
          <Tag tone="info" icon="bell">
            {texts.unread}
          </Tag>
        )}
      </View>
      <View className={unread ? 'qh-msg-text qh-msg-new' : 'qh-msg-text'}>{text}</View>
      {told !== null && <View className="qh-msg-told">{told}</View>}
      {changes.map((change) => (
        <Changed key={change.field} change={change} places={places} />
      ))}
      {link !== null && (
        <View className="qh-msg-link">
          <Button
            kind="text"
            iconAfter="chevron-right"
            onTap={() => (isNativeTab(link.page) ? openTab(link.page) : open(link.page))}
          >
            {link.label}
          </Button>
        </View>
      )}
    </Card>
  )
})

function Changed({ change, places }: { readonly change: ChangeShown; readonly places: PlaceNames }) {
  const { field, label, was, value } = change
  const words = (one: string): string => shownValue(field, one, places) || kit.notFilled
  return (
    <View className="qh-msg-change">
      <View className="qh-msg-label">{label}</View>
      <View>
        <Text className="qh-msg-who">{texts.was}</Text>
        <Text className="qh-msg-was">{words(was)}</Text>
      </View>
      <View>
        <Text className="qh-msg-who">{texts.now}</Text>
        {words(value)}
      </View>
    </View>
  )
}
