import { Contact } from '../../../features/source/contact'
import { RecordGate } from '../../../features/source/record-gate'
import { texts } from '../../../texts/contact'

/** The graduate changes contact details at once, also while a submission waits. */
export default function ContactPage() {
  return <RecordGate title={texts.title}>{(own) => <Contact own={own} />}</RecordGate>
}
