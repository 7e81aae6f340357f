import { Receipt } from '../../../features/source/receipt'
import { RecordGate } from '../../../features/source/record-gate'
import { texts } from '../../../texts/receipt'

/** What was submitted, who has it now, and the way to take it back. */
export default function ReceiptPage() {
  return <RecordGate title={texts.title}>{(own) => <Receipt own={own} />}</RecordGate>
}
