import { useRouter } from '@tarojs/taro'
import { TimerBanner } from '../../../features/health/timer-banner'
import { ProgressPageOf } from '../../../features/season/progress-page'
import { placeOf } from '../../../features/season/progress-place'
import { StaffGate } from '../../../features/season/staff-gate'
import { texts } from '../../../texts/office'
import '../../../lib/office-calls'

/** 进度: how far everybody is; the address says of which college or major. */
export default function ProgressPage() {
  const place = placeOf(useRouter().params)
  return (
    <StaffGate title={texts.progress} tab="progress" needs="progress.read">
      {(cohortId, picker) => (
        <ProgressPageOf
          key={cohortId}
          cohortId={cohortId}
          picker={
            <>
              <TimerBanner />
              {picker}
            </>
          }
          place={place}
        />
      )}
    </StaffGate>
  )
}
