import { useOnline } from '../lib/network'
import { texts } from '../texts/kit'
import { Banner } from './banner'

/** Says that the network is gone, as long as it is. */
export function OfflineBanner() {
  if (useOnline()) return null
  return (
    <Banner tone="info" icon="refresh">
      {texts.offline}
    </Banner>
  )
}
