import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import type { OwnRecord } from '../../lib/me'
import { shownDestinationValue, shownValue, usePlaceNames } from '../../lib/shown-value'
import { placesDiffer, texts } from '../../texts/confirmation'
import type { Block } from './contract-blocks'

export interface BlockBannerProps {
  readonly own: OwnRecord
  readonly block: Block
}

/** What stands against a confirmation, and what to do about it. */
export function BlockBanner({ own, block }: BlockBannerProps) {
  if (block === 'archivePlace') return <WrongPlace own={own} />
  return (
    <Banner tone="warn" icon={block === 'household' ? 'hourglass' : undefined}>
      {texts.blocks[block]}
    </Banner>
  )
}

/** Both places by name, so that it can be seen which of them is wrong. */
function WrongPlace({ own }: { readonly own: OwnRecord }) {
  const places = usePlaceNames()
  const { frozen, categoryTable: table } = own.destination
  const archive = shownDestinationValue('archive.place', frozen['archive.place'] ?? '', { table, places })
  const home = shownValue('sourcePlace', own.record['sourcePlace'] ?? '', places)
  return (
    <Banner tone="warn">
      <View>{texts.blocks.archivePlace}</View>
      <View>{placesDiffer(archive, home)}</View>
      <View>{texts.blocks.archivePlaceDo}</View>
    </Banner>
  )
}
