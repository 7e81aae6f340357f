import { View } from '@tarojs/components'
import { ProofTile } from '../../components/proof-tile'
import type { BroughtProof } from './proofs-view'
import type { Pictures } from './use-pictures'
import './proofs.css'

export interface ProofThumbsProps {
  readonly proofs: readonly BroughtProof[]
  readonly pictures: Pictures
  readonly onLook: (proof: string) => void
}

/** The pictures, small; their watermark is part of them. */
export function ProofThumbs({ proofs, pictures, onLook }: ProofThumbsProps) {
  return (
    <View className="qh-thumbs">
      {proofs.map(({ id, name }) => {
        const address = pictures.addressOf(id)
        return (
          <ProofTile
            key={id}
            state="accepted"
            caption={name}
            src={address}
            onTap={address === undefined ? undefined : () => onLook(id)}
          />
        )
      })}
    </View>
  )
}
