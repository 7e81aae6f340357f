import { useRouter } from '@tarojs/taro'
import { LocksPageOf } from '../../../features/locks/locks-page'
import { StaffGate } from '../../../features/season/staff-gate'
import { texts } from '../../../texts/locks'
import '../../../lib/office-calls'

/** 按名单锁定: fields that listed graduates can no longer change. */
export default function LocksPage() {
  const { cohort } = useRouter().params
  return (
    <StaffGate title={texts.title} needs="record.mend" about={cohort}>
      {(cohortId, picker) => <LocksPageOf key={cohortId} cohortId={cohortId} picker={picker} />}
    </StaffGate>
  )
}
