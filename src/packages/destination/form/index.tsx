import { DestinationView } from '../../../features/destination/destination-view'
import { OwnGate } from '../../../features/destination/own-gate'
import { texts } from '../../../texts/destination'

/** 去向登记. */
export default function DestinationPage() {
  return <OwnGate title={texts.title}>{(own) => <DestinationView own={own} />}</OwnGate>
}
