import { useRouter } from '@tarojs/taro'
import { RecordGate } from '../../../features/source/record-gate'
import { Wizard } from '../../../features/source/wizard'
import { texts } from '../../../texts/source'

/** The student checks and changes the source information, step by step. */
export default function SourcePage() {
  const { step, field } = useRouter().params
  return (
    <RecordGate title={texts.title}>{(own) => <Wizard own={own} step={step} field={field} />}</RecordGate>
  )
}
