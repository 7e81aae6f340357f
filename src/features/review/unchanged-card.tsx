import { Text, View } from '@tarojs/components'
import { memo, useState, type ReactNode } from 'react'
import { Card } from '../../components/card'
import { Icon } from '../../components/icon'
import { Tappable } from '../../components/tappable'
import { texts, unchangedCount } from '../../texts/review'
import { PlainRow } from './plain-row'
import type { RowCompared } from './review-view'
import './unchanged-card.css'

export interface UnchangedCardProps {
  readonly rows: readonly RowCompared[]
  /** What there is to know of a field. */
  readonly note: (field: string) => ReactNode
  /** How many cards of changes stand above. */
  readonly changed: number
  readonly flagged: ReadonlySet<string>
  readonly onFlag: ((field: string) => void) | undefined
}

/** What the student left as it was: folded, and open to be flagged all the same. */
export const UnchangedCard = memo(function UnchangedCard(props: UnchangedCardProps) {
  const { rows, note, changed, flagged, onFlag } = props
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
          <PlainRow
            key={row.field}
            row={row}
            note={note(row.field)}
            flagged={flagged.has(row.field)}
            onFlag={onFlag}
          />
        ))}
    </Card>
  )
})
