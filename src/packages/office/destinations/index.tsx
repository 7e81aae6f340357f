import { DestinationImportPageOf } from '../../../features/destination-import/import-page'
import { StaffGate } from '../../../features/season/staff-gate'
import { texts } from '../../../texts/destination-import'
import '../../../lib/office-calls'

/** 导入去向: destinations that the school knows already, from a pasted table. */
export default function DestinationsPage() {
  return (
    <StaffGate title={texts.title} needs="record.mend">
      {(cohortId, picker) => <DestinationImportPageOf key={cohortId} cohortId={cohortId} picker={picker} />}
    </StaffGate>
  )
}
