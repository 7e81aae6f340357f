import { Text, View } from '@tarojs/components'
import { Card } from '../../components/card'
import { grouped } from '../../texts/kit'
import { texts } from '../../texts/print'
import type { Print } from './use-print'
import './print-card.css'

/** How far a print job is, and who was left out. */
export function PrintCard({ print: { job, working } }: { readonly print: Print }) {
  const printed = job?.printed ?? 0
  const without = job?.without ?? 0
  const phase = job?.done === true ? 'done' : working === 'print' ? 'running' : 'stopped'
  return (
    <Card title={texts[phase]}>
      <View className="qh-print-numbers">
        <Figure word={texts.printed} count={printed} unit={texts.sheets} />
        <Figure word={texts.without} count={without} unit={texts.people} />
      </View>
      <View className="qh-print-text">{texts[`${phase}Text`]}</View>
      {phase === 'done' && without > 0 && <View className="qh-print-text">{texts.withoutHelp}</View>}
    </Card>
  )
}

function Figure({
  word,
  count,
  unit,
}: {
  readonly word: string
  readonly count: number
  readonly unit: string
}) {
  return (
    <View className="qh-print-figure">
      <View className="qh-print-word">{word}</View>
      <View className="qh-print-num">
        {grouped(count)}
        <Text className="qh-print-unit">{unit}</Text>
      </View>
    </View>
  )
}
