import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { open } from '../../lib/navigate'
import { canWithdraw, leftHere, readOnly, toReceipt } from '../../texts/source'
import type { Own } from './model'

const reasons: Readonly<Record<string, string>> = readOnly

/** Why the form is only to be looked at, and what of it did not arrive in time. */
export function ReadOnlyBanner({ own, left }: { own: Own; left: number }) {
  const mayWithdraw = own.source.actions.includes('withdraw')
  return (
    <>
      <Banner tone="neutral" icon={mayWithdraw ? 'hourglass' : 'lock'}>
        {mayWithdraw ? canWithdraw : (reasons[own.source.status] ?? readOnly.draft)}
        {mayWithdraw && (
          <View>
            <Button kind="text" iconAfter="chevron-right" onTap={() => open('receipt')}>
              {toReceipt}
            </Button>
          </View>
        )}
      </Banner>
      {left > 0 && <Banner tone="warn">{leftHere(left)}</Banner>}
    </>
  )
}
