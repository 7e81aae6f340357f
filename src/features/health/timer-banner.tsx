import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { mayStaff, useMe } from '../../lib/me'
import { open } from '../../lib/navigate'
import { usePageShown } from '../../lib/page-shown'
import { useCall } from '../../lib/query'
import { roughly } from '../../lib/time'
import { texts } from '../../texts/timer-banner'
import { standsFor } from './stands-for'

/** A timer that stands is no news within less. Milliseconds. */
const ASK_AGAIN_MS = 5 * 60_000

/** On the dashboard of the office: a timer that stands still cannot say so itself. */
export function TimerBanner() {
  const { me } = useMe()
  const shown = usePageShown()
  const { data } = useCall(
    'status.get',
    {},
    { enabled: mayStaff(me, 'status.read'), freshMs: ASK_AGAIN_MS, ...(shown && { everyMs: ASK_AGAIN_MS }) },
  )
  const standing = data === undefined ? null : standsFor(data)
  if (standing === null) return null
  return (
    <Banner tone="danger">
      <View>{standing === 'never' ? texts.never : texts.stands(roughly(standing))}</View>
      <Button kind="text" iconAfter="chevron-right" onTap={() => open('status')}>
        {texts.toStatus}
      </Button>
    </Banner>
  )
}
