import { View } from '@tarojs/components'
import { useState } from 'react'
import { destinationHistory } from '../../../domain/registration/past-tense'
import { ActionBar } from '../../components/action-bar'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Ladder, type LadderStep } from '../../components/ladder'
import { Page } from '../../components/page'
import { Sheet } from '../../components/sheet'
import { StepBar } from '../../components/step-bar'
import { sentenceOf } from '../../lib/cloud'
import type { OwnRecord } from '../../lib/me'
import { monthDay } from '../../lib/time'
import { useRecordCommand } from '../../lib/use-record-command'
import { texts } from '../../texts/destination'
import { ValueCards } from './value-cards'

/** Who decides in which order, and where it stands. */
function ladderOf({ destination: { chain, level }, history }: OwnRecord): readonly LadderStep[] {
  const submitted = history.filter(({ what }) => what === destinationHistory.submit).at(-1)
  const levels = chain.map(({ key, name }, index): LadderStep => {
    const state = index < level ? 'done' : index === level ? 'waiting' : 'ahead'
    return { key, name, owner: '', date: '', state }
  })
  const date = submitted === undefined ? '' : monthDay(submitted.at)
  return [
    { key: 'submit', name: texts.ladder.submit, owner: texts.ladder.you, date, state: 'done' },
    ...levels,
    { key: 'confirm', name: texts.ladder.confirm, owner: texts.ladder.you, date: '', state: 'ahead' },
  ]
}

/** Submitted: who has it now, what was submitted, and the way back. */
export function WaitingView({ own }: { readonly own: OwnRecord }) {
  const [asking, setAsking] = useState(false)
  const { run, busy, trouble } = useRecordCommand('destination.withdraw')
  const mayWithdraw = own.destination.actions.includes('withdraw')
  const withdraw = async (): Promise<void> => {
    await run({ cohortId: own.cohortId })
    setAsking(false)
  }
  const bar = mayWithdraw ? (
    <ActionBar>
      <Button icon="undo" onTap={() => setAsking(true)}>
        {texts.withdraw}
      </Button>
    </ActionBar>
  ) : undefined
  const overlay = (
    <Sheet
      open={asking}
      title={texts.withdrawTitle}
      text={texts.withdrawText}
      onClose={() => setAsking(false)}
      cancel={{ label: texts.keep }}
      confirm={{ label: texts.withdraw, busy: busy && texts.withdrawing, onTap: () => void withdraw() }}
    />
  )
  return (
    <Page
      title={texts.title}
      head={<StepBar steps={texts.steps} at={texts.steps.length - 1} share={0} />}
      bar={bar}
      overlay={overlay}
    >
      {trouble !== null && <Banner tone="danger">{sentenceOf(trouble)}</Banner>}
      <Card title={texts.waitingTitle}>
        <View className="qh-dest-meta">{mayWithdraw ? texts.waitingText : texts.waitingTextOnly}</View>
        <Ladder steps={ladderOf(own)} />
      </Card>
      <ValueCards own={own} values={own.destination.frozen} />
    </Page>
  )
}
