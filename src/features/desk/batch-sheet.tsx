import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { Sheet } from '../../components/sheet'
import { sentenceOf } from '../../lib/cloud'
import { batch as texts } from '../../texts/desk'
import type { Batch } from './use-batch'

/** More names than these are not read. */
const NAMES_SHOWN = 8

/** What happens when they are approved together; after a lost answer, the same again. */
export function BatchSheet({ batch }: { readonly batch: Batch }) {
  const { stage, busy, trouble, unask, send } = batch
  if (stage.kind !== 'asking') return null
  const { items } = stage
  const names = items.slice(0, NAMES_SHOWN).map(({ name }) => name)
  return (
    <Sheet
      open
      title={texts.title(items.length)}
      text={texts.text}
      onClose={unask}
      confirm={{
        label: trouble === null ? texts.approve(items.length) : texts.again,
        busy: busy && texts.busy,
        onTap: send,
      }}
    >
      <View className="qh-desk-names">
        {texts.names(names.join('、'), items.length > NAMES_SHOWN ? items.length : 0)}
      </View>
      {trouble !== null && !busy && (
        <Banner tone="danger">{trouble.code === 'offline' ? texts.lost : sentenceOf(trouble)}</Banner>
      )}
    </Sheet>
  )
}
