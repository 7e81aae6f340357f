import { ConfirmationView } from '../../../features/destination/confirmation-view'
import { OwnGate } from '../../../features/destination/own-gate'
import { texts } from '../../../texts/destination'

/** 去向确认. */
export default function ConfirmationPage() {
  return <OwnGate title={texts.confirmTitle}>{(own) => <ConfirmationView own={own} />}</OwnGate>
}
