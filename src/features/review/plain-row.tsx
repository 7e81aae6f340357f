import { View } from '@tarojs/components'
import { memo, type ReactNode } from 'react'
import { classes } from '../../components/classes'
import { Icon } from '../../components/icon'
import { Tappable } from '../../components/tappable'
import { texts } from '../../texts/review'
import type { RowCompared } from './review-view'
import './unchanged-card.css'

export interface PlainRowProps {
  readonly row: RowCompared
  /** What there is to know of it, below. */
  readonly note?: ReactNode
  readonly flagged: boolean
  readonly onFlag: ((field: string) => void) | undefined
}

/** One value without an older one beside it; it can be flagged. */
export const PlainRow = memo(function PlainRow({ row, note, flagged, onFlag }: PlainRowProps) {
  return (
    <View className="qh-same">
      <View className="qh-same-k">{row.label}</View>
      <View className={classes('qh-same-v', row.new === '' && 'qh-same-empty')}>
        {row.new === '' ? texts.notFilled : row.new}
        {note}
      </View>
      {onFlag !== undefined && (
        <Tappable
          className={classes('qh-same-flag', flagged && 'qh-same-flagged')}
          role="checkbox"
          checked={flagged}
          label={`${texts.flagUnchanged}：${row.label}`}
          onTap={() => onFlag(row.field)}
        >
          <Icon name="flag" size="small" />
        </Tappable>
      )}
    </View>
  )
})
