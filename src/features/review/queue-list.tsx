import { memo } from 'react'
import { Card } from '../../components/card'
import { QueueRow } from '../../components/queue-row'
import type { RowShown } from './queue-view'

export interface QueueListProps {
  readonly rows: readonly RowShown[]
  readonly onPick: (id: string) => void
}

/** Who waits, the longest waiting first. */
export function QueueList({ rows, onPick }: QueueListProps) {
  return (
    <Card flush>
      {rows.map((row) => (
        <Row
          key={row.id}
          {...row}
          leaseText={row.lease?.text ?? ''}
          mine={row.lease?.mine ?? false}
          onPick={onPick}
        />
      ))}
    </Card>
  )
}

interface RowProps extends Omit<RowShown, 'lease'> {
  readonly leaseText: string
  readonly mine: boolean
  readonly onPick: (id: string) => void
}

/** Takes words only, so that a list read anew draws nothing where nothing changed. */
const Row = memo(function Row({ id, leaseText, mine, onPick, ...shown }: RowProps) {
  return (
    <QueueRow
      {...shown}
      lease={leaseText === '' ? undefined : { text: leaseText, mine }}
      onTap={() => onPick(id)}
    />
  )
})
