import { OwnPage } from '../../../features/record/own-page'
import { TimelineBoard } from '../../../features/record/timeline-board'
import { texts } from '../../../texts/timeline'

/** 办理记录: everything that happened to the own record. */
export default function TimelinePage() {
  return <OwnPage title={texts.title}>{(own) => <TimelineBoard own={own} />}</OwnPage>
}
