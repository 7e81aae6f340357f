import { PrintPageOf } from '../../../features/season/print-page'
import { StaffGate } from '../../../features/season/staff-gate'
import { texts } from '../../../texts/print'
import '../../../lib/office-calls'

/** 打印核验报告: for the archive bags. */
export default function PrintPage() {
  return (
    <StaffGate title={texts.title} needs="report.print">
      {(cohortId, picker) => <PrintPageOf key={cohortId} cohortId={cohortId} picker={picker} />}
    </StaffGate>
  )
}
