import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState, type ReactNode } from 'react'
import type { ReportKind } from '../../../domain/registration/registration'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Page } from '../../components/page'
import { sentenceOf } from '../../lib/cloud'
import type { OwnRecord } from '../../lib/me'
import { changesVoid, endedText, texts } from '../../texts/report'
import { EarlierReports } from './earlier-reports'
import { IssueForm } from './issue-form'
import { IssueSheet } from './issue-sheet'
import { Presenting } from './presenting'
import { ReportBar } from './report-bar'
import { ReportCard } from './report-card'
import { isInForce, lastDay, type Listed, type ReportView } from './report-view'
import { RevokeSheet } from './revoke-sheet'
import { TimeLeft } from './time-left'
import type { Reports } from './use-reports'
import './report-desk.css'

export interface ReportDeskProps {
  readonly own: OwnRecord
  readonly kind: ReportKind
  readonly latest: ReportView | null
  readonly earlier: readonly ReportView[]
  readonly listed: Listed
  readonly reports: Reports
  /** Whether one may be issued now. */
  readonly offered: boolean
  readonly above: ReactNode
}

type Over = 'show' | 'issue' | 'revoke'

/** One kind of report: to authorize it, to hold it out, to take it away, to take it back. */
export function ReportDesk(props: ReportDeskProps) {
  const { own, kind, latest, earlier, listed, reports, offered, above } = props
  const { now, issuing, revoking, paper } = reports
  const [over, setOver] = useState<Over | null>(null)
  const [days, setDays] = useState(listed.days.at(-1) ?? 0)
  const inForce = latest !== null && isInForce(latest, now)
  const { objection } = own.destination
  const validity = {
    days: listed.days,
    at: days,
    now,
    serviceEndsAt: listed.serviceEndsAt,
    onPick: setDays,
  }
  const openOver = (what: Over): void => {
    for (const doing of [issuing, revoking]) doing.reset()
    setOver(what)
  }
  const closeIf = async (doing: Promise<boolean>): Promise<void> => {
    if (!(await doing)) return
    setOver(null)
    // The new report stands at the top.
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const issue = (): void => void closeIf(reports.issue(kind, days))
  const close = (): void => setOver(null)
  const overlay = (
    <>
      {over === 'show' && inForce && <Presenting report={latest} onClose={close} />}
      {over === 'issue' && (
        <IssueSheet
          replaces={inForce}
          validity={validity}
          issuing={issuing}
          onIssue={issue}
          onClose={close}
        />
      )}
      {over === 'revoke' && latest !== null && (
        <RevokeSheet
          revoking={revoking}
          onRevoke={() => void closeIf(reports.revoke(latest.number))}
          onClose={close}
        />
      )}
    </>
  )
  const bar = (
    <ReportBar
      inForce={inForce}
      first={latest === null}
      offered={offered}
      confirmed={own.destination.confirmation !== null}
      busy={{ paper: paper.busy, issue: issuing.busy }}
      onDownload={() => latest !== null && paper.download({ cohortId: own.cohortId, number: latest.number })}
      onShow={() => openOver('show')}
      onIssue={issue}
      onIssueAgain={() => openOver('issue')}
    />
  )
  const trouble = paper.trouble ?? (over === null ? issuing.trouble : null)
  return (
    <Page title={texts.title} chart bar={bar} overlay={overlay}>
      {above}
      {trouble !== null && <Banner tone="danger">{sentenceOf(trouble)}</Banner>}
      {latest !== null && now >= listed.serviceEndsAt && (
        <Banner icon="clock">{endedText(lastDay(listed.serviceEndsAt))}</Banner>
      )}
      {latest !== null && own.destination.confirmation === null && <Banner>{texts.changed}</Banner>}
      {inForce && objection !== null && <Banner tone="warn">{texts.asked[objection.kind]}</Banner>}
      {latest === null ? (
        <IssueForm kind={kind} validity={validity} />
      ) : (
        <ReportCard report={latest} now={now} />
      )}
      {inForce && (
        <TimeLeft
          until={latest.validUntil}
          now={now}
          onChange={offered ? () => openOver('issue') : undefined}
        />
      )}
      <View className="qh-report-note">{changesVoid(lastDay(listed.serviceEndsAt))}</View>
      {earlier.length > 0 && <EarlierReports reports={earlier} now={now} />}
      {inForce && (
        <View className="qh-report-revoke">
          <Button kind="danger" small icon="undo" onTap={() => openOver('revoke')}>
            {texts.revoke.open}
          </Button>
        </View>
      )}
    </Page>
  )
}
