import { RecordGate } from '../../../features/source/record-gate'
import { Returned } from '../../../features/source/returned'
import { texts } from '../../../texts/returned'

/** The student mends what a teacher sent back and hands it in again. */
export default function ReturnedPage() {
  return <RecordGate title={texts.title}>{(own) => <Returned own={own} />}</RecordGate>
}
