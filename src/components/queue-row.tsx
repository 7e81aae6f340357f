import { Text, View } from '@tarojs/components'
import { memo } from 'react'
import { classes } from './classes'
import { Icon } from './icon'
import { Tappable } from './tappable'
import './queue-row.css'

export interface QueueRowProps {
  name: string
  /** The class, for example. */
  place: string
  /** '' where nothing waits. */
  wait: string
  overdue?: boolean | undefined
  changed: string
  /** What to look at closely. */
  signal?: string | undefined
  /** Who is at it: another, with until when, or oneself. */
  lease?: { text: string; mine: boolean } | undefined
  /** A small button at the end of the lease's line. */
  leaseAction?: { label: string; onTap: () => void } | undefined
  /** Rows are being chosen: whether this one is; a row that cannot be chosen has no box. */
  picked?: boolean | undefined
  onTap: () => void
}

/** One submission that waits: who, how long, what changed, and whether a colleague is at it. */
export const QueueRow = memo(function QueueRow(props: QueueRowProps) {
  const { name, place, wait, overdue, changed, signal, lease, leaseAction, picked, onTap } = props
  return (
    <Tappable
      className={classes(
        'qh-queue',
        lease !== undefined && !lease.mine && 'qh-queue-taken',
        picked !== undefined && 'qh-queue-pick',
      )}
      onTap={onTap}
      {...(picked !== undefined && { role: 'checkbox', checked: picked })}
    >
      {picked !== undefined && (
        <View className={classes('qh-queue-box', picked && 'qh-queue-picked')}>
          {picked && <Icon name="check-bold" size="small" />}
        </View>
      )}
      <View className="qh-queue-top">
        <View className="qh-queue-who">
          <Text className="qh-queue-name">{name}</Text>
          {place}
        </View>
        {wait !== '' && (
          <View className={overdue === true ? 'qh-queue-late' : 'qh-queue-wait'}>
            <Icon name="clock" size="small" />
            {wait}
          </View>
        )}
      </View>
      <View className="qh-queue-changed">{changed}</View>
      {signal !== undefined && (
        <View className="qh-queue-note qh-queue-signal">
          <Icon name="warn" size="small" />
          {signal}
        </View>
      )}
      {lease !== undefined && (
        <View className="qh-queue-note qh-queue-lease">
          <Icon name={lease.mine ? 'lock' : 'eye'} size="small" />
          <View className="qh-queue-held">{lease.text}</View>
          {leaseAction !== undefined && (
            <Tappable className="qh-queue-act" role="button" onTap={leaseAction.onTap}>
              {leaseAction.label}
            </Tappable>
          )}
        </View>
      )}
    </Tappable>
  )
})
