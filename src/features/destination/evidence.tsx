import { View } from '@tarojs/components'
import type { Category } from '../../../domain/destination/category-table'
import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { Icon } from '../../components/icon'
import { Stack } from '../../components/stack'
import type { OwnRecord } from '../../lib/me'
import { open } from '../../lib/navigate'
import { wantedInDestination } from '../../lib/wanted-proofs'
import { texts } from '../../texts/destination'
import { nameOf, received, texts as proofTexts } from '../../texts/proofs'
import type { Values } from './model'
import './destination.css'

export interface EvidenceProps {
  readonly own: OwnRecord
  readonly category: Category
  /** What the student says now. */
  readonly values: Values
  /** What was chosen has to be on the server before its evidence. */
  readonly onLeave: () => void
}

/** What this destination has to be shown with, what will be looked at, and the way to bring it. */
export function Evidence({ own, category, values, onLeave }: EvidenceProps) {
  const wanted = wantedInDestination(own, values)
  const bring = (): void => {
    onLeave()
    open('proof', { flow: 'destination' })
  }
  const depends = wanted.length === 0 && category.evidence.some(({ when }) => when !== null)
  return (
    <Stack>
      {wanted.length > 0 && (
        <Card flush>
          {wanted.map(({ slot, proof }) => (
            <Cell
              key={slot.key}
              icon={proof === null ? 'camera' : 'check'}
              label={nameOf(slot.name, slot.required)}
              help={proof === null ? slot.help : received(proof.bytes)}
              value={proof === null ? proofTexts.bring : proofTexts.look}
              onTap={bring}
            />
          ))}
        </Card>
      )}
      {depends && <View className="qh-dest-note">{texts.evidenceDepends}</View>}
      <View className="qh-dest-note">
        <Icon name={category.evidence.length > 0 ? 'eye' : 'info'} size="small" />
        <View className="qh-dest-main">
          {category.evidence.length > 0 && <View className="qh-dest-look">{texts.look}</View>}
          {category.look}
        </View>
      </View>
    </Stack>
  )
}
