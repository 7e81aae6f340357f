import { useRouter } from '@tarojs/taro'
import { StaffPage } from '../../../components/staff-page'
import { CallPage } from '../../../features/calls/call-page'
import { CallsPage } from '../../../features/calls/calls-page'
import { useActing } from '../../../lib/acting'
import { useRefreshOnShow } from '../../../lib/query'
import { calls as texts } from '../../../texts/staff'
import '../../../lib/staff-calls'

/** 求助: one open call for help (`id`, `cohort`); without an `id`, the list of them. */
export default function StaffTicketsPage() {
  const { params } = useRouter()
  const { as } = useActing()
  const { id } = params
  useRefreshOnShow()
  return (
    <StaffPage title={texts.title}>
      {(cohort, top) =>
        id === undefined ? (
          <CallsPage cohortId={cohort.id} as={as} top={top} />
        ) : (
          <CallPage id={id} cohortId={params['cohort'] ?? cohort.id} as={as} />
        )
      }
    </StaffPage>
  )
}
