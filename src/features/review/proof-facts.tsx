import { View } from '@tarojs/components'
import { Icon } from '../../components/icon'
import { proofFacts, texts, usedElsewhere } from '../../texts/review'
import { hashShown, sizeShown, type BroughtProof } from './proofs-view'
import type { Pictures } from './use-pictures'
import './proofs.css'

export interface ProofFactsProps {
  readonly proofs: readonly BroughtProof[]
  readonly pictures: Pictures
}

/** What tells a picture from another, and what is strange about it. */
export function ProofFacts({ proofs, pictures }: ProofFactsProps) {
  return (
    <View className="qh-facts">
      {proofs.map(({ id, name, bytes, sha256, deleted }) => {
        const others = pictures.usedElsewhere(id)
        return (
          <View key={id} className="qh-facts-one">
            <View>{proofFacts(name, sizeShown(bytes), hashShown(sha256))}</View>
            {deleted && <View>{texts.pictureDeleted}</View>}
            {others > 0 && (
              <View className="qh-facts-warn">
                <Icon name="warn" size="small" />
                {usedElsewhere(others)}
              </View>
            )}
          </View>
        )
      })}
    </View>
  )
}
