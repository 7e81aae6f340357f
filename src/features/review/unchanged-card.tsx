import { Text, View } from '@tarojs/components'
import { memo, useState } from 'react'
import { Card } from '../../components/card'
import { classes } from '../../components/classes'
import { Icon } from '../../components/icon'
import { Tappable } from '../../components/tappable'
import { texts, unchangedCount } from '../../texts/review'
import type { RowCompared } from './review-view'
import './unchanged-card.css'

export interface UnchangedCardProps {
  readonly rows: readonly RowCompared[]
  /** How many cards of changes stand above. */
  readonly changed: number
  readonly flagged: ReadonlySet<string>
  readonly onFlag: ((field: string) => void) | undefined
}

/** What the student left as it was: folded, and open to be flagged all the same. */
export const UnchangedCard = memo(function UnchangedCard(props: UnchangedCardProps) {
  const { rows, changed, flagged, onFlag } = props
  const [open, setOpen] = useState(false)
  if (rows.length === 0) return null
  return (
    <Card flush>
      <Tappable className="qh-same-head" onTap={() => setOpen(!open)}>
        <Text>{unchangedCount(rows.length, changed)}</Text>
        <View className="qh-same-more">
          {open ? texts.fold : texts.unfold}
          <Icon name={open ? 'chevron-down' : 'chevron-right'} size="small" />
        </View>
      </Tappable>
      {open &&
        rows.map((row) => (
          <SameRow key={row.field} row={row} flagged={flagged.has(row.field)} onFlag={onFlag} />
        ))}
    </Card>
  )
})

interface SameRowProps {
  readonly row: RowCompared
  readonly flagged: boolean
  readonly onFlag: ((field: string) => void) | undefined
}

const SameRow = memo(function SameRow({ row, flagged, onFlag }: SameRowProps) {
  return (
    <View className="qh-same">
      <View className="qh-same-k">{row.label}</View>
      <View className={classes('qh-same-v', row.new === '' && 'qh-same-empty')}>
        {row.new === '' ? texts.notFilled : row.new}
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
