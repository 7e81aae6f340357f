import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { QueueRow } from '../../components/queue-row'
import { calls as texts } from '../../texts/staff'
import { callShown, type WaitingCall } from './call-view'
import { listText } from './gathered'
import type { Calls } from './use-calls'
import './calls.css'

export interface GatheredCardProps {
  readonly rows: readonly WaitingCall[]
  readonly calls: Calls
  readonly now: number
  readonly onPick: (id: string) => void
}

/** 去向有误: who reported one, how many, and the list to hand to the office (N8). */
export function GatheredCard({ rows, calls, now, onPick }: GatheredCardProps) {
  const { more, loadMore, loadingMore, trouble } = calls
  const [all, setAll] = useState(false)
  // The list is handed on whole or not at all.
  const readsOn = all && more && !loadingMore && trouble === null
  useEffect(() => {
    if (readsOn) loadMore()
  }, [readsOn, loadMore])
  return (
    <Card title={texts.gathered} aside={texts.gatheredCount(rows.length, more)}>
      <View className="qh-gathered-bar">
        {more ? (
          <Button small busy={all && trouble === null && texts.readingAll} onTap={() => setAll(true)}>
            {texts.readAll}
          </Button>
        ) : (
          <Button
            small
            icon="copy"
            onTap={() => void Taro.setClipboardData({ data: listText(rows) }).catch(() => undefined)}
          >
            {texts.copyList}
          </Button>
        )}
      </View>
      {rows.map((row) => {
        const { id, name, kind, wait, overdue, text } = callShown(row, now)
        return (
          <QueueRow
            key={id}
            name={name}
            place={row.studentNo}
            wait={wait}
            overdue={overdue}
            changed={`${kind}：${text}`}
            onTap={() => onPick(id)}
          />
        )
      })}
    </Card>
  )
}
