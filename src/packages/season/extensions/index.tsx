import { useRouter } from '@tarojs/taro'
import { ExtensionsPageOf } from '../../../features/extensions/extensions-page'
import { StaffGate } from '../../../features/season/staff-gate'
import { texts } from '../../../texts/extensions'
import '../../../lib/office-calls'

/** 个别延长: more time for single graduates. */
export default function ExtensionsPage() {
  const { cohort } = useRouter().params
  return (
    <StaffGate title={texts.title} needs="record.mend" about={cohort}>
      {(cohortId, picker) => <ExtensionsPageOf key={cohortId} cohortId={cohortId} picker={picker} />}
    </StaffGate>
  )
}
