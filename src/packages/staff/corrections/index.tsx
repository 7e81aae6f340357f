import { StaffPage } from '../../../components/staff-page'
import { CorrectionsPage } from '../../../features/review/corrections-page'
import { useRefreshOnShow } from '../../../lib/query'
import { corrections as texts } from '../../../texts/staff'

/** 更正申请: what waits to be verified or applied. */
export default function StaffCorrectionsPage() {
  useRefreshOnShow()
  return (
    <StaffPage title={texts.title}>
      {({ id }, choosing) => <CorrectionsPage cohortId={id} choosing={choosing} />}
    </StaffPage>
  )
}
