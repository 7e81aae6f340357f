import { View } from '@tarojs/components'
import { Card } from '../../components/card'
import { classes } from '../../components/classes'
import { Icon } from '../../components/icon'
import { Tappable } from '../../components/tappable'
import { roughly } from '../../lib/time'
import { texts, waiting } from '../../texts/dashboard'
import { grouped } from '../../texts/kit'
import { isLongWait, longestWaits, stateAt, type RowShown } from './progress-view'
import './waits-card.css'

export interface WaitsCardProps {
  readonly rows: readonly RowShown[]
  readonly now: number
  readonly onOpen: ((row: RowShown) => void) | null
}

/** Where somebody has waited longest, and for whose decision. */
export function WaitsCard({ rows, now, onOpen }: WaitsCardProps) {
  const waits = longestWaits(rows)
  return (
    <Card title={texts.waits}>
      {waits.length === 0 && <View className="qh-waits-text">{texts.nobodyWaits}</View>}
      {waits.map((row) => {
        const { id, name, counts, oldest } = row
        const count = counts[stateAt(oldest.level)]
        const long = isLongWait(row, now)
        return (
          <Tappable key={id} className="qh-waits-row" onTap={onOpen === null ? undefined : () => onOpen(row)}>
            <View className="qh-waits-line">
              <View>{name}</View>
              <View className="qh-waits-whose">{texts.waitsFor[oldest.level]}</View>
            </View>
            <View className={classes('qh-waits-text', long && 'qh-waits-long')}>
              <Icon name={long ? 'warn' : 'clock'} size="small" />
              {waiting(grouped(count), roughly(Math.max(0, now - oldest.at)))}
            </View>
          </Tappable>
        )
      })}
    </Card>
  )
}
