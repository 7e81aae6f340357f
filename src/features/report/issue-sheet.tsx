import { Banner } from '../../components/banner'
import { Sheet } from '../../components/sheet'
import { sentenceOf } from '../../lib/cloud'
import { texts } from '../../texts/report'
import type { Reports } from './use-reports'
import { ValidityChoice, type ValidityChoiceProps } from './validity-choice'

export interface IssueSheetProps {
  /** The report before is in force, and will not be any more. */
  readonly replaces: boolean
  readonly validity: ValidityChoiceProps
  readonly issuing: Reports['issuing']
  readonly onIssue: () => void
  readonly onClose: () => void
}

/** Another report in place of the one before. */
export function IssueSheet({ replaces, validity, issuing, onIssue, onClose }: IssueSheetProps) {
  const { authorize } = texts
  return (
    <Sheet
      open
      title={authorize.again}
      text={replaces ? authorize.replaces : authorize.againText}
      onClose={onClose}
      confirm={{ label: authorize.again, busy: issuing.busy && authorize.busy, onTap: onIssue }}
    >
      {issuing.trouble !== null && <Banner tone="danger">{sentenceOf(issuing.trouble)}</Banner>}
      <ValidityChoice {...validity} />
    </Sheet>
  )
}
