import { Text, View } from '@tarojs/components'
import { Icon } from '../../components/icon'
import { Tappable } from '../../components/tappable'
import { open as openPage } from '../../lib/navigate'
import type { Wanted } from '../../lib/wanted-proofs'
import { countBrought, texts } from '../../texts/proofs'
import './proof-link.css'

export interface ProofLinkProps {
  field: string
  wanted: readonly Wanted[]
  open: boolean
}

/** Below a changed field: how many of its proofs are there, and the way to them. */
export function ProofLink({ field, wanted, open }: ProofLinkProps) {
  const given = wanted.filter(({ proof }) => proof !== null).length
  const word = !open ? texts.look : given === 0 ? texts.bring : texts.carryOn
  return (
    <Tappable className="qh-src-proof" onTap={() => openPage('proof', { field })}>
      <Icon name="proof" size="small" />
      <View className="qh-src-proof-main">
        {texts.proofs}
        <Text className="qh-src-proof-count">{countBrought(given, wanted.length)}</Text>
      </View>
      <View className="qh-src-proof-go">
        {given === wanted.length ? texts.look : word}
        <Icon name="chevron-right" size="small" />
      </View>
    </Tappable>
  )
}
