import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { DiffRow } from '../../components/diff-row'
import { Stack } from '../../components/stack'
import { useNow } from '../../lib/now'
import { usePlaces } from '../../lib/places'
import { clockTime } from '../../lib/time'
import { texts } from '../../texts/review'
import { ReviewHead } from './review-head'
import { PlainRow } from './plain-row'
import { compared, type RowCompared } from './review-view'
import { UnchangedCard } from './unchanged-card'
import type { ReviewView } from './use-claim'

export interface ReviewBodyProps {
  readonly view: ReviewView
  readonly flagged: ReadonlySet<string>
  readonly onFlag: (field: string) => void
  readonly onClaimAgain: () => void
}

/** The record: what changed first, each with its old value; the rest folded. */
export function ReviewBody({ view, flagged, onFlag, onClaimAgain }: ReviewBodyProps) {
  const { places } = usePlaces(view.flow === 'source')
  const { changed, same } = useMemo(
    () => compared(view, (code) => places?.nameOf(code) ?? null),
    [view, places],
  )
  const flagging = view.actions.includes('return') ? onFlag : undefined
  return (
    <Stack>
      <ReviewHead view={view} />
      <Standing view={view} onClaimAgain={onClaimAgain} />
      {changed.length === 0 && <Banner tone="success">{texts.nothingChanged}</Banner>}
      {isFirst(view.flow, changed) ? (
        <Card flush title={texts.filledIn}>
          {changed.map((row) => (
            <PlainRow key={row.field} row={row} flagged={flagged.has(row.field)} onFlag={flagging} />
          ))}
        </Card>
      ) : (
        <Stack>
          {changed.map((row) => (
            <Card key={row.field}>
              <View className="qh-rdiff">
                <DiffRow
                  label={row.label}
                  fieldClass={view.flow === 'source' ? row.class : undefined}
                  oldWord={texts.old[view.flow]}
                  oldValue={row.old}
                  newWord={texts.new[view.flow]}
                  newValue={row.new}
                  flagged={flagged.has(row.field)}
                  onFlag={flagging && (() => flagging(row.field))}
                />
              </View>
            </Card>
          ))}
        </Stack>
      )}
      <UnchangedCard rows={same} changed={changed.length} flagged={flagged} onFlag={flagging} />
    </Stack>
  )
}

/** A destination that nobody has reviewed before: there is nothing to compare it with. */
const isFirst = (flow: ReviewView['flow'], changed: readonly RowCompared[]): boolean =>
  flow === 'destination' && changed.length > 0 && changed.every((row) => row.old === '')

/** Why it cannot be decided now: a colleague has it, or the own time is over. */
function Standing({ view, onClaimAgain }: Pick<ReviewBodyProps, 'view' | 'onClaimAgain'>) {
  const now = useNow(5000)
  const { heldByOther, leaseUntil } = view
  if (heldByOther)
    return (
      <Banner tone="info" icon="eye">
        {leaseUntil === null ? texts.held : texts.heldUntil(clockTime(leaseUntil))}
      </Banner>
    )
  if (leaseUntil === null || leaseUntil > now) return null
  return (
    <Banner tone="warn" icon="clock">
      <View>{texts.leaseOverText}</View>
      <Button small onTap={onClaimAgain}>
        {texts.claimAgain}
      </Button>
    </Banner>
  )
}
