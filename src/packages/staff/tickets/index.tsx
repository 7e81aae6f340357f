import { StaffPage } from '../../../components/staff-page'
import { CallsPage } from '../../../features/calls/calls-page'
import { useRefreshOnShow } from '../../../lib/query'
import { calls as texts } from '../../../texts/staff'

/** 求助: open calls for help. */
export default function StaffTicketsPage() {
  useRefreshOnShow()
  return (
    <StaffPage title={texts.title}>
      {({ id }, choosing) => <CallsPage cohortId={id} choosing={choosing} />}
    </StaffPage>
  )
}
