import { View } from '@tarojs/components'
import { Card } from '../../components/card'
import { dateTime } from '../../lib/time'
import { earlier as texts } from '../../texts/review'
import type { EarlierCompared } from './earlier-view'
import { FieldNotes } from './field-notes'
import { earlierNotes } from './notes-of'

export interface EarlierCardProps {
  readonly earlier: EarlierCompared
  /** Fields that have a card of their own, where the same is said. */
  readonly shown: ReadonlySet<string>
}

/** The round before this one: what was said about the whole, and what has no card of its own. */
export function EarlierCard({ earlier, shown }: EarlierCardProps) {
  const { at, fields, pictures, general } = earlier
  const others = [...fields.values()].filter(({ field }) => !shown.has(field))
  const said = sayOf(earlier, others.length + pictures.length > 0)
  return (
    <Card title={texts.title(dateTime(at))}>
      <View className="qh-earlier-say">{said}</View>
      {general !== '' && <View className="qh-earlier-say">{texts.general(general)}</View>}
      {[...others, ...pictures].map((one) => (
        <View key={one.field} className="qh-earlier">
          <View className="qh-earlier-label">{one.label}</View>
          <FieldNotes notes={earlierNotes(one)} />
        </View>
      ))}
    </Card>
  )
}

/** `below`: some of the differences are told on this card; the others are at their fields above it. */
function sayOf({ fields, pictures, sentBack, mended }: EarlierCompared, below: boolean): string {
  if (fields.size === 0 && pictures.length === 0) return texts.nothing
  if (mended) return texts.mended
  if (below) return sentBack ? texts.sentBack : texts.notSentBack
  return sentBack ? texts.sentBackAbove : texts.notSentBackAbove
}
