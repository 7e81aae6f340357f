import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { useNow } from '../../lib/now'
import { clockTime } from '../../lib/time'
import { texts } from '../../texts/review'
import type { ReviewView } from './review'
import type { Lost } from './use-lease'

/** Between two looks at the clock; the countdown beside the name ticks by itself. Milliseconds. */
const LOOK_MS = 5000

export interface StandingBannerProps {
  readonly view: ReviewView
  readonly lost: Lost | null
  readonly onClaimAgain: () => void
}

/** Why it is not in one's hands: a colleague has it, the time is over, or the office took it out of them. */
export function StandingBanner({ view, lost, onClaimAgain }: StandingBannerProps) {
  const now = useNow(LOOK_MS)
  const { heldByOther, holder, leaseUntil } = view
  if (heldByOther) {
    const name = texts.holder(holder)
    return (
      <Banner tone="info" icon="eye">
        {leaseUntil === null ? texts.held(name) : texts.heldUntil(name, clockTime(leaseUntil))}
      </Banner>
    )
  }
  const isOver = leaseUntil !== null && leaseUntil <= now
  const how = isOver ? 'time' : lost
  if (how === null || !view.actions.includes('approve')) return null
  return (
    <Banner tone="warn" icon="clock">
      <View>{how === 'office' ? texts.leaseTaken : texts.leaseOverText}</View>
      <Button small onTap={onClaimAgain}>
        {texts.claimAgain}
      </Button>
    </Banner>
  )
}
