import { View } from '@tarojs/components'
import { ProofTile } from '../../components/proof-tile'
import { Tappable } from '../../components/tappable'
import { open as openPage } from '../../lib/navigate'
import { missingOf, type Wanted } from '../../lib/wanted-proofs'
import { stillMissing, texts, watermarked } from '../../texts/proofs'
import './brought.css'

export interface BroughtProps {
  field: string
  wanted: readonly Wanted[]
  /** Proof id → address. */
  pictures: Readonly<Record<string, string>>
}

/** The proofs of one change, as small pictures, and what of them is missing; leads to where they are brought. */
export function Brought({ field, wanted, pictures }: BroughtProps) {
  const given = wanted.flatMap(({ proof }) => (proof === null ? [] : [proof]))
  const missing = missingOf(wanted)[0]
  return (
    <Tappable className="qh-src-brought" onTap={() => openPage('proof', { field })}>
      {given.map(({ id }) => (
        <ProofTile key={id} small state="accepted" caption="" src={pictures[id]} />
      ))}
      <View className={missing === undefined ? 'qh-src-brought-word' : 'qh-src-brought-missing'}>
        {missing !== undefined
          ? stillMissing(missing.slot.name)
          : given.length > 0
            ? watermarked(given.length)
            : texts.noneNeeded}
      </View>
    </Tappable>
  )
}
