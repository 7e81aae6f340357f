import { useRouter } from '@tarojs/taro'
import { StaffPage } from '../../../components/staff-page'
import { CorrectionPage } from '../../../features/review/correction-page'
import { CorrectionsPage } from '../../../features/review/corrections-page'
import { useActing } from '../../../lib/acting'
import { useRefreshOnShow } from '../../../lib/query'
import { corrections as texts } from '../../../texts/staff'
import '../../../lib/staff-calls'

/** 更正申请: one that waits to be verified or applied (`id`, `cohort`); without an `id`, the list of them. */
export default function StaffCorrectionsPage() {
  const { params } = useRouter()
  const { as } = useActing()
  const { id } = params
  useRefreshOnShow()
  return (
    <StaffPage title={texts.title}>
      {(cohort, top) =>
        id === undefined ? (
          <CorrectionsPage cohortId={cohort.id} as={as} top={top} />
        ) : (
          <CorrectionPage id={id} cohortId={params['cohort'] ?? cohort.id} as={as} />
        )
      }
    </StaffPage>
  )
}
