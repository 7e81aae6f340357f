import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { Page } from '../../components/page'
import { Stack } from '../../components/stack'
import { StepBar } from '../../components/step-bar'
import type { OwnRecord } from '../../lib/me'
import { closing } from '../../lib/time'
import { serverNow } from '../../lib/now'
import { returnedUntil, teacherSaid, texts, wrongFields } from '../../texts/destination'
import { CategoryStep } from './category-step'
import { DetailsStep } from './details-step'
import { FormBar } from './form-bar'
import { labelsOf } from './model'
import { useDestinationForm } from './use-destination-form'
import { ValueCards } from './value-cards'

/** Of the step that is being filled in, how much the bar shows as done. */
const HALF = 0.5

/** Filling in: category, details, preview. */
export function DestinationFormPage({ own }: { readonly own: OwnRecord }) {
  const form = useDestinationForm(own)
  const { step, problem } = form
  const wrong = step === 1 ? labelsOf(form.wrong) : ''
  return (
    <Page
      title={texts.title}
      head={<StepBar steps={texts.steps} at={step} share={HALF} />}
      bar={<FormBar own={own} form={form} />}
    >
      {problem !== null && <Banner tone="danger">{problem}</Banner>}
      {wrong !== '' && <Banner tone="warn">{wrongFields(wrong)}</Banner>}
      {own.destination.returned !== null && <Returned returned={own.destination.returned} />}
      {step === 0 && <CategoryStep own={own} form={form} />}
      {step === 1 && <DetailsStep own={own} form={form} />}
      {step === 2 && (
        <Stack>
          <View className="qh-dest-title">{texts.previewTitle}</View>
          <ValueCards own={own} values={form.values} />
          <View className="qh-dest-note">{texts.previewHelp}</View>
        </Stack>
      )}
    </Page>
  )
}

type ReturnedTo = NonNullable<OwnRecord['destination']['returned']>

function Returned({ returned: { reasons, resubmitBy } }: { readonly returned: ReturnedTo }) {
  const general = reasons['general']
  return (
    <Banner tone="danger" icon="return">
      <View>{texts.returned}</View>
      {general !== undefined && <View>{teacherSaid(general)}</View>}
      <View>{returnedUntil(closing(resubmitBy, serverNow()))}</View>
    </Banner>
  )
}
