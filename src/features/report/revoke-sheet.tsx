import { Banner } from '../../components/banner'
import { Sheet } from '../../components/sheet'
import { sentenceOf } from '../../lib/cloud'
import { texts } from '../../texts/report'
import type { Reports } from './use-reports'

export interface RevokeSheetProps {
  readonly revoking: Reports['revoking']
  readonly onRevoke: () => void
  readonly onClose: () => void
}

/** Taking the authorization back: what whoever has the code will be told from then on. */
export function RevokeSheet({ revoking, onRevoke, onClose }: RevokeSheetProps) {
  const { revoke } = texts
  return (
    <Sheet
      open
      title={revoke.title}
      text={revoke.text}
      onClose={onClose}
      cancel={{ label: revoke.keep }}
      confirm={{ label: revoke.open, danger: true, busy: revoking.busy && revoke.busy, onTap: onRevoke }}
    >
      {revoking.trouble === null ? undefined : <Banner tone="danger">{sentenceOf(revoking.trouble)}</Banner>}
    </Sheet>
  )
}
