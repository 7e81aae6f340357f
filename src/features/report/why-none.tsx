import { failureSentences } from '../../../domain/messages'
import { Empty } from '../../components/empty'
import { Page } from '../../components/page'
import type { OwnRecord } from '../../lib/me'
import { open } from '../../lib/navigate'
import { endedText, texts } from '../../texts/report'
import { lastDay, type Listed } from './report-view'

export interface WhyNoneProps {
  readonly own: OwnRecord
  readonly listed: Listed
  readonly now: number
}

/** No report, and none can be issued: too early, too late, or the school has stopped everything. */
export function WhyNone({ own, listed, now }: WhyNoneProps) {
  const { unconfirmed } = texts
  const toDestination = { label: unconfirmed.action, onTap: () => open('destination') }
  return (
    <Page title={texts.title}>
      {now >= listed.serviceEndsAt ? (
        <Empty icon="clock" title={texts.ended} text={endedText(lastDay(listed.serviceEndsAt))} />
      ) : own.destination.confirmation === null ? (
        <Empty icon="stamp" title={unconfirmed.title} text={unconfirmed.text} action={toDestination} />
      ) : (
        <Empty icon="lock" title={texts.title} text={failureSentences.isActive} />
      )}
    </Page>
  )
}
