import { ColleaguesPage } from '../../../features/colleagues/colleagues-page'
import '../../../lib/office-calls'

/** 人员: who works in the office. */
export default function PeoplePage() {
  return <ColleaguesPage />
}
