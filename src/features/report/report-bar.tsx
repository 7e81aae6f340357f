import { ActionBar } from '../../components/action-bar'
import { Button } from '../../components/button'
import { open } from '../../lib/navigate'
import { texts } from '../../texts/report'

export interface ReportBarProps {
  readonly inForce: boolean
  /** None of this kind was issued before. */
  readonly first: boolean
  readonly offered: boolean
  readonly confirmed: boolean
  readonly busy: { readonly paper: boolean; readonly issue: boolean }
  readonly onDownload: () => void
  readonly onShow: () => void
  readonly onIssue: () => void
  readonly onIssueAgain: () => void
}

/** What comes next: to hold it out, to authorize it, or to confirm the destination first. */
export function ReportBar(props: ReportBarProps) {
  const { inForce, first, offered, confirmed, busy } = props
  if (inForce)
    return (
      <ActionBar>
        <Button icon="download" busy={busy.paper && texts.downloading} onTap={props.onDownload}>
          {texts.download}
        </Button>
        <Button kind="primary" icon="scan" onTap={props.onShow}>
          {texts.show}
        </Button>
      </ActionBar>
    )
  if (!confirmed)
    return (
      <ActionBar>
        <Button kind="primary" wide onTap={() => open('confirmation')}>
          {texts.toConfirm}
        </Button>
      </ActionBar>
    )
  if (!offered) return null
  return (
    <ActionBar>
      <Button
        kind="primary"
        wide
        icon="shield"
        busy={busy.issue && texts.authorize.busy}
        onTap={first ? props.onIssue : props.onIssueAgain}
      >
        {first ? texts.authorize.button : texts.again}
      </Button>
    </ActionBar>
  )
}
