import { Banner } from '../../components/banner'
import { Sheet } from '../../components/sheet'
import { sentenceOf } from '../../lib/cloud'
import { takeOut as texts } from '../../texts/queue'
import type { TakeOut } from './use-take-out'

/** Asks before a record is taken out of somebody's hands. */
export function TakeOutSheet({ takeOut }: { readonly takeOut: TakeOut }) {
  const { asking, busy, trouble, close, confirm } = takeOut
  if (asking === null) return null
  return (
    <Sheet
      open
      title={texts.title(asking.name)}
      text={texts.text(asking.held)}
      onClose={close}
      confirm={{ label: texts.confirm, danger: true, busy: busy && texts.busy, onTap: confirm }}
    >
      {trouble !== null && <Banner tone="danger">{sentenceOf(trouble)}</Banner>}
    </Sheet>
  )
}
