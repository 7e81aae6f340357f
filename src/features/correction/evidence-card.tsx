import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { ProofTile } from '../../components/proof-tile'
import type { OwnRecord } from '../../lib/me'
import { open } from '../../lib/navigate'
import { useOwnPictures } from '../../lib/own-pictures'
import { wantedInCorrection } from '../../lib/wanted-proofs'
import { texts } from '../../texts/correction'
import { countBrought, nameOf, received } from '../../texts/proofs'
import './correction.css'

/** The pictures that prove it: how many are there, what they look like, and where they are brought. */
export function EvidenceCard({ own }: { readonly own: OwnRecord }) {
  const wanted = wantedInCorrection(own)
  const pictures = useOwnPictures(own)
  const given = wanted.filter(({ proof }) => proof !== null)
  const mayBring = own.mayRequestCorrection
  if (wanted.length === 0) return <Banner tone="warn">{texts.noSlots}</Banner>
  return (
    <Card title={texts.proofs} aside={countBrought(given.length, wanted.length)}>
      {given.length > 0 && (
        <View className="qh-corr-tiles">
          {given.map(({ slot, proof }) => (
            <ProofTile
              key={slot.key}
              state="accepted"
              small
              caption=""
              src={proof === null ? undefined : pictures[proof.id]}
              onTap={() => open('proof', { flow: 'correction', slot: slot.key })}
            />
          ))}
        </View>
      )}
      {wanted.map(({ slot, proof }) => (
        <Cell
          key={slot.key}
          icon={proof === null ? 'camera' : 'check'}
          label={nameOf(slot.name, slot.required)}
          help={proof === null ? slot.help : received(proof.bytes)}
          value={proof === null ? texts.bring : texts.look}
          onTap={
            mayBring || proof !== null
              ? () => open('proof', { flow: 'correction', slot: slot.key })
              : undefined
          }
        />
      ))}
    </Card>
  )
}
