import { useRouter } from '@tarojs/taro'
import { RecordGate } from '../../../features/source/record-gate'
import { Survey } from '../../../features/source/survey'
import { surveyFirst } from '../../../features/source/survey-model'
import { Wizard } from '../../../features/source/wizard'
import { texts } from '../../../texts/source'

/** The student checks and changes the source information, step by step; a cohort's survey comes first (H2). */
export default function SourcePage() {
  const { step, field } = useRouter().params
  return (
    <RecordGate title={texts.title}>
      {(own) =>
        surveyFirst(own) ? (
          // What is answered shows in the record, and the form stands here instead.
          <Survey own={own} onDone={nothingMore} />
        ) : (
          <Wizard own={own} step={step} field={field} />
        )
      }
    </RecordGate>
  )
}

const nothingMore = (): void => undefined
