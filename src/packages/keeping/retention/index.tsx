import { useRouter } from '@tarojs/taro'
import { RetentionPageOf } from '../../../features/keeping/retention-page'
import { StaffGate } from '../../../features/season/staff-gate'
import { texts } from '../../../texts/retention'
import '../../../lib/oversight-calls'

/** 数据保存: what is kept how long, what is due, what was deleted, and one graduate's own data. */
export default function RetentionPage() {
  const { cohort } = useRouter().params
  return (
    <StaffGate title={texts.title} needs="data.keep" about={cohort}>
      {(cohortId, picker) => <RetentionPageOf key={cohortId} cohortId={cohortId} picker={picker} />}
    </StaffGate>
  )
}
