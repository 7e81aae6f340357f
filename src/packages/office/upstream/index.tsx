import { StaffGate } from '../../../features/season/staff-gate'
import { UpstreamPageOf } from '../../../features/upstream/upstream-page'
import { texts } from '../../../texts/upstream-import'
import '../../../lib/office-calls'

/** 省中心结果: what the province said about completed records, from a list that has a name. */
export default function UpstreamPage() {
  return (
    <StaffGate title={texts.title} needs="record.mend">
      {(cohortId, picker) => <UpstreamPageOf key={cohortId} cohortId={cohortId} picker={picker} />}
    </StaffGate>
  )
}
