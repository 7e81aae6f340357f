import { View } from '@tarojs/components'
import { memo } from 'react'
import { Card } from '../../components/card'
import { StatusTag } from '../../components/status-tag'
import { monthDay } from '../../lib/time'
import { issuedOn, texts } from '../../texts/report'
import { numberShown, stateAt, tagStates, type ReportView } from './report-view'
import './earlier-reports.css'

export interface EarlierReportsProps {
  readonly reports: readonly ReportView[]
  readonly now: number
}

/** What was issued before, and what it is worth now: a number that somebody still has can be found here. */
export const EarlierReports = memo(function EarlierReports({ reports, now }: EarlierReportsProps) {
  return (
    <Card flush title={texts.earlier}>
      {reports.map((report) => (
        <View key={report.number} className="qh-earlier">
          <View className="qh-earlier-main">
            <View>{numberShown(report.number)}</View>
            <View className="qh-earlier-day">{issuedOn(monthDay(report.issuedAt, now))}</View>
          </View>
          <StatusTag state={tagStates[stateAt(report, now)]} />
        </View>
      ))}
    </Card>
  )
})
