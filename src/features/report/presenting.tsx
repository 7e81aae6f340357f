import { View } from '@tarojs/components'
import { reportTitles } from '../../../domain/registration/report-content'
import { aria } from '../../components/aria'
import { Button } from '../../components/button'
import { useBrightScreen } from '../../lib/bright-screen'
import { frame } from '../../lib/frame'
import { texts } from '../../texts/report'
import { QrCode } from './qr-code'
import { lastMinute, numberShown, type ReportView } from './report-view'
import './presenting.css'

/** Held out over a counter: the code as large as the phone allows, bright in either theme, and the number. */
export function Presenting({
  report,
  onClose,
}: {
  readonly report: ReportView
  readonly onClose: () => void
}) {
  useBrightScreen()
  const { statusBar, nav } = frame()
  return (
    <View
      className="qh-light qh-show"
      style={{ paddingTop: `${statusBar + nav}px` }}
      {...aria({ role: 'dialog', label: texts.show })}
    >
      <View className="qh-show-main">
        <View className="qh-show-issuer">{report.issuer}</View>
        <View className="qh-show-title">{reportTitles[report.kind]}</View>
        <View className="qh-show-code" {...aria({ role: 'img', label: texts.qr })}>
          <QrCode text={report.link} />
        </View>
        <View className="qh-show-word">{texts.number}</View>
        <View className="qh-show-number">{numberShown(report.number)}</View>
        <View className="qh-show-word">{`${texts.validUntil}${lastMinute(report.validUntil)}`}</View>
        <View className="qh-show-help">{texts.showHelp}</View>
      </View>
      <Button wide onTap={onClose}>
        {texts.closeShown}
      </Button>
    </View>
  )
}
