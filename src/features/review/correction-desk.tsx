import { View } from '@tarojs/components'
import { useState } from 'react'
import { endsConfirmation } from '../../../domain/registration/confirmation'
import { ActionBar } from '../../components/action-bar'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { DiffRow } from '../../components/diff-row'
import { Page } from '../../components/page'
import { sentenceOf } from '../../lib/cloud'
import { useCommand } from '../../lib/query'
import { dateTime } from '../../lib/time'
import { usePlaces } from '../../lib/places'
import { texts as reviewTexts } from '../../texts/review'
import { corrections as texts } from '../../texts/staff'
import { CorrectionPictures } from './correction-pictures'
import { labelOf } from './queue-view'
import { ReasonSheet } from './reason-sheet'
import { valueInWords } from './review-view'
import type { WaitingCorrection } from './use-corrections'

export interface CorrectionDeskProps {
  readonly row: WaitingCorrection
  readonly onBack: () => void
  /** It is decided: what to say on the list. */
  readonly onDone: (said: string) => void
}

/** One correction: what it says and should say, why, the proof, and the decision. */
export function CorrectionDesk({ row, onBack, onDone }: CorrectionDeskProps) {
  const { id, name, studentNo, correction, proofs } = row
  const { places } = usePlaces(Object.hasOwn(correction.values, 'sourcePlace'))
  const verifying = useCommand('correction.verify')
  const applying = useCommand('correction.apply')
  const refusing = useCommand('correction.refuse')
  const [refusal, setRefusal] = useState(false)
  const about = { id, correction: correction.id }
  const offers = new Set(correction.actions)
  const busy = verifying.busy || applying.busy || refusing.busy
  const trouble = verifying.trouble ?? applying.trouble
  const words = (field: string, value: string): string =>
    valueInWords(field, value, { categoryTable: '', nameOfPlace: (code) => places?.nameOf(code) ?? null })
  const verify = async (): Promise<void> => {
    if ((await verifying.run(about)) !== null) onDone(texts.verified(name))
  }
  const apply = async (): Promise<void> => {
    if ((await applying.run(about)) !== null) onDone(texts.applied(name))
  }
  const refuse = async (reason: string): Promise<boolean> => {
    const done = (await refusing.run({ ...about, reason })) !== null
    if (done) onDone(texts.refused(name))
    return done
  }
  const bar = (
    <ActionBar hint={offers.size === 0 ? texts.cannot : null}>
      {offers.has('refuse') && (
        <Button kind="danger" icon="return" blocked={busy} onTap={() => setRefusal(true)}>
          {texts.refuse}
        </Button>
      )}
      {offers.has('verify') && (
        <Button
          kind="primary"
          icon="check"
          busy={verifying.busy && texts.verifying}
          blocked={busy}
          onTap={() => void verify()}
        >
          {texts.verify}
        </Button>
      )}
      {offers.has('apply') && (
        <Button
          kind="primary"
          icon="check"
          busy={applying.busy && texts.applying}
          blocked={busy}
          onTap={() => void apply()}
        >
          {texts.apply}
        </Button>
      )}
      {offers.size === 0 && <Button onTap={onBack}>{reviewTexts.toQueue}</Button>}
    </ActionBar>
  )
  const sheet = refusal && (
    <ReasonSheet
      about={{ id, what: 'correction' }}
      title={texts.refuse}
      text={texts.refuseText}
      phrases={texts.refusePhrases}
      placeholder={texts.refusePlaceholder}
      send={{ label: texts.refuse, busy: refusing.busy && texts.refusing, danger: true }}
      problem={refusing.trouble === null ? null : sentenceOf(refusing.trouble)}
      onSend={refuse}
      onClose={() => setRefusal(false)}
    />
  )
  return (
    <Page title={texts.title} onBack={onBack} bar={bar} overlay={sheet}>
      {trouble !== null && <Banner tone="danger">{sentenceOf(trouble)}</Banner>}
      {offers.has('apply') && endsConfirmation(Object.keys(correction.values)) && (
        <Banner tone="warn">{texts.endsConfirmation}</Banner>
      )}
      <Card title={name} aside={studentNo}>
        <View className="qh-chips-label">{`${row.class} ${dateTime(correction.at)}`}</View>
      </Card>
      {Object.entries(correction.values).map(([field, { was, value }]) => (
        <Card key={field}>
          <DiffRow
            label={labelOf(field)}
            oldWord={texts.before}
            oldValue={words(field, was)}
            newWord={texts.after}
            newValue={words(field, value)}
          />
        </Card>
      ))}
      <Card title={texts.studentReason}>
        <View>{correction.reason}</View>
      </Card>
      <CorrectionPictures id={id} correction={correction.id} count={proofs} />
    </Page>
  )
}
