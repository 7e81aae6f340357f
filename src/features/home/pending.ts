import type { PageName } from '../../lib/pages'
import { dateTime } from '../../lib/time'
import { askedAt, texts } from '../../texts/pending'
import type { OwnRecord } from './own-record'

/** Something that the graduate asked for and that waits for the school. */
export interface PendingRow {
  readonly key: 'correction' | 'revocation'
  readonly label: string
  readonly text: string
  readonly page: PageName
}

type CorrectionStatus = NonNullable<OwnRecord['correction']>['status']

/** Who has an open correction in hand; what has ended is not pending. */
const inHand: Readonly<Record<CorrectionStatus, string | null>> = {
  requested: texts.toVerify,
  verified: texts.toApply,
  applied: null,
  refused: null,
  withdrawn: null,
}

/** An open 更正申请 and an asked 取消审核, as long as nobody has answered. */
export function pendingRows({ correction, source: { revocationAskedAt } }: OwnRecord): readonly PendingRow[] {
  const hand = correction === null ? null : inHand[correction.status]
  return [
    ...(correction === null || hand === null
      ? []
      : [
          {
            key: 'correction' as const,
            label: texts.correction,
            text: `${askedAt(dateTime(correction.at))}${hand}`,
            page: 'correction' as const,
          },
        ]),
    ...(revocationAskedAt === null
      ? []
      : [
          {
            key: 'revocation' as const,
            label: texts.revocation,
            text: `${askedAt(dateTime(revocationAskedAt))}${texts.toRevoke}`,
            page: 'receipt' as const,
          },
        ]),
  ]
}
