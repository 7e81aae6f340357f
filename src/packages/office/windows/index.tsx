import { useRouter } from '@tarojs/taro'
import { StaffGate } from '../../../features/season/staff-gate'
import { WindowsPageOf } from '../../../features/season/windows-page'
import { texts } from '../../../texts/office'
import '../../../lib/office-calls'

/** 窗口: when what may be done. */
export default function WindowsPage() {
  const { cohort } = useRouter().params
  return (
    <StaffGate title={texts.windows} tab="windows" needs="cohort.write" about={cohort}>
      {(cohortId, picker) => (
        <WindowsPageOf key={cohortId} cohortId={cohortId} picker={picker} named={cohort !== undefined} />
      )}
    </StaffGate>
  )
}
