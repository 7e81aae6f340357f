import { useState } from 'react'
import type { ReportKind } from '../../../domain/registration/registration'
import { Banner } from '../../components/banner'
import { ErrorState } from '../../components/error-state'
import { Page } from '../../components/page'
import { Segmented } from '../../components/segmented'
import { Skeleton } from '../../components/skeleton'
import { sentenceOf } from '../../lib/cloud'
import type { OwnRecord } from '../../lib/me'
import { kindNames, texts } from '../../texts/report'
import { kindsShown, ofKind, type Listed } from './report-view'
import { ReportDesk } from './report-desk'
import { useReports, type Reports } from './use-reports'
import { WhyNone } from './why-none'

/** 核验报告: the report in force, or the way to one. */
export function ReportPage({ own }: { readonly own: OwnRecord }) {
  const reports = useReports(own.cohortId)
  const { data, trouble, ask } = reports.asked
  if (data === undefined)
    return (
      <Page title={texts.title}>
        {trouble === null ? (
          <Skeleton kind="form" />
        ) : (
          <ErrorState text={sentenceOf(trouble)} onRetry={ask} />
        )}
      </Page>
    )
  return <Kinds own={own} listed={data} reports={reports} />
}

interface KindsProps {
  readonly own: OwnRecord
  readonly listed: Listed
  readonly reports: Reports
}

/** Archive and household each have a report of their own; where there is only one, nothing is chosen. */
function Kinds({ own, listed, reports }: KindsProps) {
  const kinds = kindsShown(listed)
  const [chosen, choose] = useState<ReportKind | null>(null)
  const kind = kinds.find((one) => one === chosen) ?? kinds[0] ?? 'archive'
  const { latest, earlier } = ofKind(listed.reports, kind)
  const offered = own.destination.actions.includes('issueReport') && listed.kinds.includes(kind)
  if (latest === null && !offered) return <WhyNone own={own} listed={listed} now={reports.now} />
  const { trouble } = reports.asked
  return (
    <ReportDesk
      key={kind}
      {...{ own, kind, latest, earlier, listed, reports, offered }}
      above={
        <>
          {kinds.length > 1 && (
            <Segmented
              items={kinds.map((key) => ({ key, label: kindNames[key] }))}
              at={kind}
              onChange={(key) => choose(key === 'household' ? 'household' : 'archive')}
            />
          )}
          {trouble !== null && <Banner tone="warn">{sentenceOf(trouble)}</Banner>}
        </>
      }
    />
  )
}
