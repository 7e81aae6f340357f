import type { PageName } from '../../lib/pages'
import { dateTime } from '../../lib/time'
import { askedAt, texts } from '../../texts/pending'
import { lackOf } from './lack'
import type { OwnRecord } from './own-record'
import { stageOf, type Stage } from './stages'

/** Something that the graduate asked for and that waits for the school. */
export interface PendingRow {
  readonly key: 'correction' | 'revocation' | 'objection' | 'household'
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

/** What was said about a reviewed destination, and a household that the school has to record (N7, N8). */
function destinationRows(record: OwnRecord): readonly PendingRow[] {
  const { objection } = record.destination
  const waits = lackOf(record) === 'household' && householdMatters[stageOf(record, 'destination')]
  return [
    ...(objection === null
      ? []
      : [
          {
            key: 'objection' as const,
            label: texts.objections[objection.kind],
            text: `${askedAt(dateTime(objection.at))}${texts.toAnswer}`,
            page: 'confirmation' as const,
          },
        ]),
    ...(waits
      ? [
          {
            key: 'household' as const,
            label: texts.household,
            text: texts.toRecord,
            page: 'destination' as const,
          },
        ]
      : []),
  ]
}

/** From when on somebody waits for it; once nothing else is missing the first card says it. */
const householdMatters: Readonly<Record<Stage, boolean>> = {
  filling: false,
  returned: false,
  reviewing: true,
  passed: false,
}

/** An open 更正申请 and an asked 取消审核, as long as nobody has answered. */
export function pendingRows(record: OwnRecord): readonly PendingRow[] {
  const {
    correction,
    source: { revocationAskedAt },
  } = record
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
    ...destinationRows(record),
  ]
}
