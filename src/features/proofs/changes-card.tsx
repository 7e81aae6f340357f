import { Text, View } from '@tarojs/components'
import { Card } from '../../components/card'
import { Icon } from '../../components/icon'
import { shownValue, usePlaceNames } from '../../lib/shown-value'
import { texts as kitTexts } from '../../texts/kit'
import { texts } from '../../texts/proofs'
import type { Change } from './model'
import './changes-card.css'

/** What these proofs are for: what the roster says, and what the student says instead. */
export function ChangesCard({ changes }: { changes: readonly Change[] }) {
  const places = usePlaceNames()
  const words = (field: Change['field'], value: string): string =>
    value === '' ? kitTexts.notFilled : shownValue(field, value, places)
  return (
    <Card>
      {changes.map(({ field, label, before, after }) => (
        <View key={field} className="qh-proof-change">
          {changes.length > 1 && <View className="qh-proof-label">{label}</View>}
          <View className="qh-proof-line">
            <View className="qh-proof-who">{texts.before}</View>
            <View className="qh-proof-old">{words(field, before)}</View>
          </View>
          <View className="qh-proof-line">
            <View className="qh-proof-who">{texts.after}</View>
            <View className="qh-proof-new">{words(field, after)}</View>
          </View>
        </View>
      ))}
      <View className="qh-proof-then">
        <Icon name="hourglass" size="small" />
        <Text>{texts.untilThen}</Text>
      </View>
    </Card>
  )
}
