import { OwnGate } from '../../../features/report/own-gate'
import { ReportPage } from '../../../features/report/report-page'

/** 核验报告: issued, held out, downloaded and taken back by the graduate. */
export default function OwnReportPage() {
  return <OwnGate>{(own) => <ReportPage own={own} />}</OwnGate>
}
