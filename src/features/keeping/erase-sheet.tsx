import { Banner } from '../../components/banner'
import { ListRow } from '../../components/list-row'
import { Sheet } from '../../components/sheet'
import { texts } from '../../texts/retention'
import { countLine, lastDay, type KindNames } from './counts-view'
import type { Erasing } from './use-erasing'

/** Exactly what goes, before it goes. */
export function EraseSheet({ erasing, names }: { readonly erasing: Erasing; readonly names: KindNames }) {
  const { of, busy, problem, close, erase } = erasing
  if (of === null) return null
  const { name, keptUntil, counts } = of.would
  return (
    <Sheet
      open
      title={texts.eraseTitle(name)}
      text={keptUntil === null ? texts.eraseWhole : texts.erasePersonal(lastDay(keptUntil))}
      onClose={close}
      confirm={{ label: texts.eraseConfirm, danger: true, busy: busy && texts.erasing, onTap: erase }}
    >
      {problem !== null && <Banner tone="danger">{problem}</Banner>}
      {counts.map((one) => (
        <ListRow key={`${one.cause}${one.kind}`} head={countLine(one, names)} />
      ))}
    </Sheet>
  )
}
