import { Empty } from '../../components/empty'
import { clearFilter, empties, lookAt, texts } from '../../texts/queue'
import type { ListCounts } from './counts'
import { isFiltered, type TabList } from './lists'
import type { Desk } from './use-desk'

export interface EmptyListProps {
  readonly desk: Desk
  readonly counts: ListCounts
  readonly onList: (tab: TabList) => void
  readonly onClear: () => void
}

/** The other half of what waits: where one of them is done, that is where to go on. */
const others: Readonly<Partial<Record<TabList, TabList>>> = { changed: 'unchanged', unchanged: 'changed' }

/** Nothing stands in this list: because of the filter, or because all is done. */
export function EmptyList({ desk: { tab, filter }, counts, onList, onClear }: EmptyListProps) {
  if (isFiltered(filter))
    return <Empty icon="search" {...empties.filtered} action={{ label: clearFilter, onTap: onClear }} />
  const other = others[tab]
  const waiting = other === undefined ? 0 : counts[other]
  const action =
    other === undefined || waiting === 0 || waiting === undefined
      ? undefined
      : { label: lookAt(texts.lists[other], waiting), onTap: () => onList(other) }
  const words = action === undefined && other !== undefined ? empties.waiting : empties[tab]
  return <Empty icon="check" {...words} action={action} />
}
