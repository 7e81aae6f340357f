import { useRouter } from '@tarojs/taro'
import { PushPageOf } from '../../features/push/push-page'
import { StaffGate } from '../../features/season/staff-gate'
import { texts } from '../../texts/push'
import '../../lib/oversight-calls'

/** 积压提醒: who is told of a backlog and when, what was sent, and who was not reached. */
export default function PushPage() {
  const { cohort, tab } = useRouter().params
  return (
    <StaffGate title={texts.title} needs="progress.read" about={cohort}>
      {(cohortId, picker) => <PushPageOf key={cohortId} cohortId={cohortId} picker={picker} begin={tab} />}
    </StaffGate>
  )
}
