import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Countdown } from '../../components/countdown'
import { readDraft } from '../../lib/draft'
import type { OwnRecord } from '../../lib/me'
import { isNativeTab, open, openTab } from '../../lib/navigate'
import { place, texts } from '../../texts/home'
import type { Deadline } from './deadlines'
import type { NextStep } from './next-step'
import type { Flow } from './stages'
import { wordsOf } from './step-words'
import { TurnTag } from './turn-tag'
import './turn-card.css'

export interface TurnCardProps {
  readonly record: OwnRecord
  readonly step: NextStep
  readonly now: number
  /** Where the step stands in the ladder, and how many there are. */
  readonly at: number
  readonly of: number
}

/** Whose turn it is, until when, and the one thing to press. */
export function TurnCard({ record, step, now, at, of }: TurnCardProps) {
  const { title, lines, button, filled } = wordsOf(step, keptOf(record, step), now)
  return (
    <Card>
      <View className="qh-turn-head">
        <TurnTag step={step} />
        <View className="qh-turn-place">{place(at, of)}</View>
      </View>
      <View className="qh-turn-title">{title}</View>
      {lines.map((line) => (
        <View key={line} className="qh-turn-line">
          {line}
        </View>
      ))}
      {step.deadline !== null && <Ruler deadline={step.deadline} waiting={step.turn === 'waiting'} />}
      <View className="qh-turn-button">
        <Button
          kind={filled ? 'primary' : 'outline'}
          wide
          iconAfter={filled ? 'arrow-right' : undefined}
          onTap={() => openStep(step)}
        >
          {button}
        </Button>
      </View>
    </Card>
  )
}

function Ruler({ deadline, waiting }: { deadline: Deadline; waiting: boolean }) {
  const { opensAt, closesAt, began, extended } = deadline
  return (
    <View className="qh-turn-ruler">
      <Countdown
        label={waiting ? texts.reviewLeft : texts.left}
        opensAt={opensAt}
        closesAt={closesAt}
        openWord={texts.began[began]}
        extended={extended}
      />
    </View>
  )
}

function openStep({ page }: NextStep): void {
  if (isNativeTab(page)) openTab(page)
  else open(page)
}

const isFlow = (task: string): task is Flow => task === 'source' || task === 'destination'

/** Changes that are saved, here or there, and not submitted; a field changed in both places counts once. */
function keptOf(record: OwnRecord, { task, kept }: NextStep): number {
  if (!isFlow(task)) return kept
  const here = Object.keys(readDraft(record.id, task)).filter((field) => !(field in record[task].claims))
  return kept + here.length
}
