import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { Icon } from '../../components/icon'
import { Tappable } from '../../components/tappable'
import { open } from '../../lib/navigate'
import { canWithdraw, leftHere, readOnly, toReceipt } from '../../texts/source'
import type { Own } from './model'
import './read-only-banner.css'

const reasons: Readonly<Record<string, string>> = readOnly

/** Why the form is only to be looked at, and what of it did not arrive in time. */
export function ReadOnlyBanner({ own, left }: { own: Own; left: number }) {
  const mayWithdraw = own.source.actions.includes('withdraw')
  return (
    <>
      <Banner tone="neutral" icon={mayWithdraw ? 'hourglass' : 'lock'}>
        {mayWithdraw ? canWithdraw : (reasons[own.source.status] ?? readOnly.draft)}
        {mayWithdraw && (
          <Tappable className="qh-src-link" onTap={() => open('receipt')}>
            {toReceipt}
            <Icon name="chevron-right" size="small" />
          </Tappable>
        )}
      </Banner>
      {left > 0 && (
        <View className="qh-src-below">
          <Banner tone="warn">{leftHere(left)}</Banner>
        </View>
      )}
    </>
  )
}
