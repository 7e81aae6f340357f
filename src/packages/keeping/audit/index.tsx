import { AuditPageOf } from '../../../features/audit/audit-page'
import { StaffGate } from '../../../features/season/staff-gate'
import { texts } from '../../../texts/audit'
import '../../../lib/oversight-calls'

/** 操作记录: who did what with the records of a cohort. */
export default function Audit() {
  return (
    <StaffGate title={texts.title} needs="audit.read">
      {(cohortId, picker) => <AuditPageOf key={cohortId} cohortId={cohortId} picker={picker} />}
    </StaffGate>
  )
}
