import { View } from '@tarojs/components'
import type { Output } from '../../../domain/contract/contract'
import { countedEnds } from '../../../domain/people/sending'
import { Card } from '../../components/card'
import { texts } from '../../texts/dashboard'
import { grouped } from '../../texts/kit'
import { NumberTable } from './number-table'
import './waits-card.css'

/** What became of messages that WeChat was to deliver, by what they are about. */
export function DeliveryCard({ delivery }: { readonly delivery: Output<'progress.delivery'> }) {
  const told = delivery.templates.filter(({ ends }) => countedEnds.some((end) => ends[end] > 0))
  return (
    <Card title={texts.delivery}>
      <View className="qh-waits-text">{told.length === 0 ? texts.noDelivery : texts.deliveryHelp}</View>
      {told.length > 0 && (
        <NumberTable
          label={texts.delivery}
          head={[texts.message, ...countedEnds.map((end) => texts.ends[end])]}
          rows={told.map(({ template, ends }) => [
            texts.templates[template],
            ...countedEnds.map((end) => grouped(ends[end])),
          ])}
        />
      )}
    </Card>
  )
}
