import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar } from '../../components/action-bar'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { DiffRow } from '../../components/diff-row'
import { Ladder } from '../../components/ladder'
import { Page } from '../../components/page'
import { Sheet } from '../../components/sheet'
import { sentenceOf } from '../../lib/cloud'
import type { OwnRecord } from '../../lib/me'
import { shownValue, usePlaceNames } from '../../lib/shown-value'
import { useRecordCommand } from '../../lib/use-record-command'
import { headlines, texts } from '../../texts/correction'
import { refusalOf, stepsOf, tones, valuesOf, type Correction } from './state-view'
import './correction.css'

export interface CorrectionStateProps {
  readonly own: OwnRecord
  readonly correction: Correction
  /** Asks once more, where that is possible. */
  readonly onAgain: (() => void) | null
}

/** Where a correction stands, what it says, and the way back. */
export function CorrectionState({ own, correction, onAgain }: CorrectionStateProps) {
  const { id, status, reason, actions } = correction
  const [asking, setAsking] = useState(false)
  const { run, busy, trouble, reset } = useRecordCommand('correction.withdraw')
  const places = usePlaceNames()
  const refusal = refusalOf(correction)
  const close = (): void => {
    reset()
    setAsking(false)
  }
  const withdraw = async (): Promise<void> => {
    if ((await run({ cohortId: own.cohortId, correction: id })) !== null) setAsking(false)
  }
  const mayWithdraw = actions.includes('withdraw')
  const bar = mayWithdraw ? (
    <ActionBar>
      <Button wide icon="undo" onTap={() => setAsking(true)}>
        {texts.withdraw}
      </Button>
    </ActionBar>
  ) : (
    onAgain !== null && (
      <ActionBar>
        <Button wide onTap={onAgain}>
          {texts.again}
        </Button>
      </ActionBar>
    )
  )
  const sheet = (
    <Sheet
      open={asking}
      title={texts.withdrawTitle}
      text={texts.withdrawText}
      onClose={close}
      cancel={{ label: texts.keep }}
      confirm={{
        label: texts.withdraw,
        danger: true,
        busy: busy && texts.withdrawing,
        onTap: () => void withdraw(),
      }}
    >
      {trouble !== null ? <Banner tone="danger">{sentenceOf(trouble)}</Banner> : undefined}
    </Sheet>
  )
  return (
    <Page title={texts.title} bar={bar === false ? undefined : bar} overlay={sheet}>
      <Banner tone={tones[status]}>{headlines[status]}</Banner>
      {refusal !== '' && (
        <Card title={texts.theirReason}>
          <View>{refusal}</View>
        </Card>
      )}
      <Card title={texts.status}>
        <Ladder steps={stepsOf(correction)} />
      </Card>
      {valuesOf(correction).map(({ field, label, was, value }) => (
        <Card key={field}>
          <DiffRow
            label={label}
            oldWord={texts.before}
            oldValue={shownValue(field, was, places)}
            newWord={texts.after}
            newValue={shownValue(field, value, places)}
          />
        </Card>
      ))}
      <Card title={texts.yourReason}>
        <View>{reason}</View>
      </Card>
    </Page>
  )
}
