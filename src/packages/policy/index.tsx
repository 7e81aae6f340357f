import { useRouter } from '@tarojs/taro'
import { PolicyPageOf } from '../../features/policy/policy-page'
import { StaffGate } from '../../features/season/staff-gate'
import { texts } from '../../texts/policy'
import '../../lib/office-calls'

/** 规则: what a cohort asks, of whom, and who decides. */
export default function PolicyPage() {
  const { cohort } = useRouter().params
  return (
    <StaffGate title={texts.title} needs="cohort.write" about={cohort}>
      {(cohortId, picker) => <PolicyPageOf key={cohortId} cohortId={cohortId} picker={picker} />}
    </StaffGate>
  )
}
