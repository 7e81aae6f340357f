import { RealNameView } from '../../../features/identity/real-name-view'
import { RecordGate } from '../../../features/source/record-gate'
import { texts } from '../../../texts/real-name'

/** The real-name check of a graduate who is bound. */
export default function RealNamePage() {
  return <RecordGate title={texts.title}>{(own) => <RealNameView own={own} />}</RecordGate>
}
