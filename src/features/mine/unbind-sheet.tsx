import { Banner } from '../../components/banner'
import { Sheet } from '../../components/sheet'
import { sentenceOf } from '../../lib/cloud'
import { texts, unbindTitle } from '../../texts/mine'
import type { Unbinding } from './use-unbind'

/** The one decision: let go or not, with what it takes away and what it does not. */
export function UnbindSheet({ unbinding }: { unbinding: Unbinding }) {
  const { record, busy, trouble, close, confirm } = unbinding
  return (
    <Sheet
      open={record !== null}
      title={unbindTitle(record?.name ?? '')}
      text={texts.unbind.text}
      onClose={close}
      confirm={{
        label: texts.unbind.confirm,
        onTap: confirm,
        danger: true,
        busy: busy && texts.unbind.busy,
      }}
      cancel={{ label: texts.unbind.keep }}
    >
      {trouble === null ? undefined : <Banner tone="danger">{sentenceOf(trouble)}</Banner>}
    </Sheet>
  )
}
