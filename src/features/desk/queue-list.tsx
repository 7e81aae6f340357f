import { memo } from 'react'
import { Card } from '../../components/card'
import { QueueRow } from '../../components/queue-row'
import { takeOut } from '../../texts/queue'
import type { RowShown } from './rows'

export interface ListedRow extends RowShown {
  /** Rows are being chosen: whether this one is; null where it cannot be, or nothing is being chosen. */
  readonly picked: boolean | null
  /** Its holder can be parted from it. */
  readonly mayTakeOut: boolean
}

export interface QueueListProps {
  readonly rows: readonly ListedRow[]
  readonly onPick: (id: string) => void
  readonly onTakeOut: (id: string) => void
}

/** Who stands in a list, the longest waiting first. */
export function QueueList({ rows, onPick, onTakeOut }: QueueListProps) {
  return (
    <Card flush>
      {rows.map((row) => (
        <Row key={row.id} {...row} onPick={onPick} onTakeOut={onTakeOut} />
      ))}
    </Card>
  )
}

type RowProps = ListedRow & Pick<QueueListProps, 'onPick' | 'onTakeOut'>

/** Takes words only, so that a list read anew draws nothing where nothing changed. */
const Row = memo(function Row(props: RowProps) {
  const { id, signal, lease, leaseMine, picked, mayTakeOut, onPick, onTakeOut, ...shown } = props
  return (
    <QueueRow
      {...shown}
      signal={signal === '' ? undefined : signal}
      lease={lease === '' ? undefined : { text: lease, mine: leaseMine }}
      leaseAction={mayTakeOut ? { label: takeOut.action, onTap: () => onTakeOut(id) } : undefined}
      picked={picked ?? undefined}
      onTap={() => onPick(id)}
    />
  )
})
