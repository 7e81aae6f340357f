import { ProgressPageOf } from '../../../features/season/progress-page'
import { StaffGate } from '../../../features/season/staff-gate'
import { texts } from '../../../texts/office'
import '../../../lib/office-calls'

/** 进度: how far everybody is. */
export default function ProgressPage() {
  return (
    <StaffGate title={texts.progress} tab="progress" needs="progress.read">
      {(cohortId, picker) => <ProgressPageOf key={cohortId} cohortId={cohortId} picker={picker} />}
    </StaffGate>
  )
}
