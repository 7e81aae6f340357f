import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import type { OwnRecord } from '../../lib/me'
import { objection as words } from '../../texts/confirmation'

export interface ObjectionCellProps {
  readonly own: OwnRecord
  readonly onOpen: () => void
}

/** 信息有误: offered until something is said and not answered yet. */
export function ObjectionCell({ own, onOpen }: ObjectionCellProps) {
  if (!own.destination.actions.includes('reportError')) return null
  return (
    <Card flush>
      <Cell icon="pen" label={words.open} help={words.openHelp} onTap={onOpen} />
    </Card>
  )
}
