import { View } from '@tarojs/components'
import { Card } from '../../components/card'
import { classes } from '../../components/classes'
import { Icon } from '../../components/icon'
import { Tappable } from '../../components/tappable'
import { texts } from '../../texts/review'
import { texts as kitTexts } from '../../texts/kit'
import { ProofFacts } from './proof-facts'
import { ProofThumbs } from './proof-thumbs'
import type { BroughtProof } from './proofs-view'
import type { Pictures } from './use-pictures'
import './proofs.css'

export interface AttachmentsCardProps {
  readonly proofs: readonly BroughtProof[]
  readonly pictures: Pictures
  readonly flagged: ReadonlySet<string>
  readonly onFlag: ((slot: string) => void) | undefined
  readonly onLook: (proof: string) => void
}

/** 附件: pictures that belong to no change on the page. */
export function AttachmentsCard({ proofs, pictures, flagged, onFlag, onLook }: AttachmentsCardProps) {
  return (
    <Card title={texts.attachments}>
      {proofs.map((proof) => (
        <View key={proof.id} className="qh-attached">
          <ProofThumbs proofs={[proof]} pictures={pictures} onLook={onLook} />
          <View className="qh-attached-main">
            <ProofFacts proofs={[proof]} pictures={pictures} />
            {onFlag !== undefined && (
              <Tappable
                className={classes('qh-diff-flag', flagged.has(proof.slot) && 'qh-diff-flagged')}
                role="checkbox"
                checked={flagged.has(proof.slot)}
                onTap={() => onFlag(proof.slot)}
              >
                <Icon name="flag" />
                {kitTexts.flag}
              </Tappable>
            )}
          </View>
        </View>
      ))}
    </Card>
  )
}
