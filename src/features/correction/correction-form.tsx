import { View } from '@tarojs/components'
import { endsConfirmation } from '../../../domain/registration/confirmation'
import { fields } from '../../../domain/registration/fields'
import { ActionBar } from '../../components/action-bar'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Chip } from '../../components/chip'
import { Page } from '../../components/page'
import { TextInput } from '../../components/text-input'
import { sentenceOf } from '../../lib/cloud'
import { choosable } from '../../lib/correctable'
import type { OwnRecord } from '../../lib/me'
import { openTab } from '../../lib/navigate'
import { shownValue, usePlaceNames } from '../../lib/shown-value'
import { texts as kit } from '../../texts/kit'
import { texts } from '../../texts/correction'
import { EvidenceCard } from './evidence-card'
import { useCorrectionForm } from './use-correction-form'
import { ValueEditor } from './value-editor'
import './correction.css'

/** As the contract has it. Characters. */
const REASON_LENGTH = 200

export interface CorrectionFormProps {
  readonly own: OwnRecord
  /** The field that the page was opened for. */
  readonly field: string | undefined
  readonly onSent: () => void
}

/** [G9] Asking for a correction: which fields, what they should say, why, and the proof. */
export function CorrectionForm({ own, field, onSent }: CorrectionFormProps) {
  const form = useCorrectionForm(own, { field, onSent })
  const places = usePlaceNames()
  const { chosen, problems, missing, busy, trouble } = form
  const bar = (
    <ActionBar>
      <Button
        kind="primary"
        wide
        blocked={missing !== null}
        busy={busy && texts.submitting}
        onTap={form.submit}
      >
        {missing ?? texts.submit}
      </Button>
    </ActionBar>
  )
  return (
    <Page title={texts.title} bar={bar}>
      <Banner>{texts.intro}</Banner>
      {trouble !== null && <Banner tone="danger">{sentenceOf(trouble)}</Banner>}
      {own.destination.confirmation !== null && endsConfirmation(chosen) && (
        <Banner tone="warn">{texts.endsConfirmation}</Banner>
      )}
      <Card title={texts.choose}>
        <View className="qh-corr-note">{texts.chooseHelp}</View>
        <View className="qh-chips">
          {choosable(own).map((key) => (
            <Chip
              key={key}
              on={chosen.includes(key)}
              label={fields[key].label}
              onTap={() => form.toggle(key)}
            />
          ))}
        </View>
        <View className="qh-corr-note qh-corr-below">{texts.notHere}</View>
      </Card>
      {chosen.map((key) => (
        <Card key={key} title={fields[key].label}>
          <View className="qh-corr-was">
            {`${texts.is}：${shownValue(key, own.record[key] ?? '', places) || kit.notFilled}`}
          </View>
          {key === 'graduatesOn' && <WrongYear />}
          <ValueEditor
            cohortId={own.cohortId}
            field={key}
            was={own.record[key] ?? ''}
            value={form.valueOf(key)}
            problem={problems[key]}
            onChoose={form.choose}
            onType={form.type}
          />
        </Card>
      ))}
      <Card>
        <TextInput
          name="reason"
          label={texts.reason}
          initial={form.reason}
          placeholder={texts.reasonPlaceholder}
          maxLength={REASON_LENGTH}
          multiline
          onChange={form.type}
        />
      </Card>
      <EvidenceCard own={own} />
    </Page>
  )
}

/** [G13] A wrong month is corrected; a wrong year is another cohort. */
function WrongYear() {
  return (
    <View className="qh-corr-year">
      <Banner tone="warn">
        <View>{texts.year}</View>
        <View className="qh-corr-year-link">
          <Button kind="text" iconAfter="chevron-right" onTap={() => openTab('mine')}>
            {texts.unbind}
          </Button>
        </View>
      </Banner>
    </View>
  )
}
