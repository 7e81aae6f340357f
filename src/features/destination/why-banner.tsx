import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import type { OwnRecord } from '../../lib/me'
import { serverNow } from '../../lib/now'
import { closing } from '../../lib/time'
import { returnedUntil, teacherSaid, texts } from '../../texts/destination'
import { whyAgain } from './why-again'

/** Why the form is open again, until when; or that the school has begun it (N6). */
export function WhyBanner({ own }: { readonly own: OwnRecord }) {
  const why = whyAgain(own)
  if (why === null) return null
  if (why === 'prefilled') return <Banner tone="info">{texts.prefilled}</Banner>
  const { returned } = own.destination
  const general = returned?.reasons['general']
  return (
    <Banner tone="danger" icon={why === 'returned' ? 'return' : 'undo'}>
      <View>{texts[why]}</View>
      {general !== undefined && <View>{teacherSaid(general)}</View>}
      {returned !== null && <View>{returnedUntil(closing(returned.resubmitBy, serverNow()))}</View>}
    </Banner>
  )
}
