import { RecordGate } from '../../../features/source/record-gate'
import { Survey } from '../../../features/source/survey'
import { back } from '../../../lib/navigate'
import { texts } from '../../../texts/survey'

/** The student answers or changes the survey, and goes back to where it was opened. */
export default function SurveyPage() {
  return <RecordGate title={texts.title}>{(own) => <Survey own={own} onDone={back} />}</RecordGate>
}
