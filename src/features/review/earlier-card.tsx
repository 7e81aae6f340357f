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
  const { at, sentBack, fields, pictures, general } = earlier
  const others = [...fields.values()].filter(({ field }) => !shown.has(field))
  const nothing = fields.size === 0 && pictures.length === 0
  return (
    <Card title={texts.title(dateTime(at))}>
      <View className="qh-earlier-say">
        {nothing ? texts.nothing : sentBack ? texts.sentBack : texts.notSentBack}
      </View>
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
