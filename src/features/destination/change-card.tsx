import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import type { OwnRecord } from '../../lib/me'
import { serverNow } from '../../lib/now'
import { change } from '../../texts/confirmation'
import { changeWay, changeWhen, type ChangeWay } from './change-offer'

export interface ChangeCardProps {
  readonly own: OwnRecord
  readonly onOpen: (way: ChangeWay) => void
}

const words: Readonly<Record<ChangeWay, { readonly label: string; readonly help: string }>> = {
  change: { label: change.self, help: change.selfHelp },
  askChange: { label: change.ask, help: change.askHelp },
}

/** 变更去向: the way to it in the change period, otherwise when that is. */
export function ChangeCard({ own, onOpen }: ChangeCardProps) {
  const way = changeWay(own)
  const when = changeWhen(own, serverNow())
  if (way === null)
    return when === '' ? null : (
      <Card flush>
        <Cell icon="calendar" label={change.head} help={when} />
      </Card>
    )
  return (
    <Card flush>
      <Cell icon="swap" {...words[way]} onTap={() => onOpen(way)} />
    </Card>
  )
}
