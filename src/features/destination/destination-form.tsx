import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { Page } from '../../components/page'
import { Stack } from '../../components/stack'
import { StepBar } from '../../components/step-bar'
import type { OwnRecord } from '../../lib/me'
import { texts, wrongFields } from '../../texts/destination'
import { CategoryStep } from './category-step'
import { CodeSheet } from './code-sheet'
import { DetailsStep } from './details-step'
import { EarlierDraft } from './earlier-draft'
import { FormBar } from './form-bar'
import { labelsOf } from './model'
import { useDestinationForm } from './use-destination-form'
import { ValueCards } from './value-cards'
import { WhyBanner } from './why-banner'

/** Of the step that is being filled in, how much the bar shows as done. */
const HALF = 0.5

/** Filling in: category, details, preview. */
export function DestinationFormPage({ own }: { readonly own: OwnRecord }) {
  const form = useDestinationForm(own)
  const { step, problem, picking } = form
  const wrong = step === 1 ? labelsOf(form.wrong) : ''
  const overlay =
    picking === null ? undefined : (
      <CodeSheet
        field={picking}
        value={form.values[picking.name] ?? ''}
        onClose={() => form.pick(null)}
        onChoose={form.choose}
      />
    )
  return (
    <Page
      title={texts.title}
      head={<StepBar steps={texts.steps} at={step} share={HALF} />}
      bar={<FormBar own={own} form={form} />}
      overlay={overlay}
    >
      {problem !== null && <Banner tone="danger">{problem}</Banner>}
      {wrong !== '' && <Banner tone="warn">{wrongFields(wrong)}</Banner>}
      <WhyBanner own={own} />
      <EarlierDraft own={own} saver={form.saver} />
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
