import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import type { OwnRecord } from '../../lib/me'
import { open } from '../../lib/navigate'
import { wantedInDestination } from '../../lib/wanted-proofs'
import type { Values } from './model'
import { nameOf, received, texts } from '../../texts/proofs'

export interface EvidenceProps {
  readonly own: OwnRecord
  /** What the student says now. */
  readonly values: Values
  /** What was chosen has to be on the server before its evidence. */
  readonly onLeave: () => void
}

/** What this category has to be shown with, and the way to bring it; nothing where the cohort asks for nothing. */
export function Evidence({ own, values, onLeave }: EvidenceProps) {
  const wanted = wantedInDestination(own, values)
  if (wanted.length === 0) return null
  const bring = (): void => {
    onLeave()
    open('proof', { flow: 'destination' })
  }
  return (
    <Card flush>
      {wanted.map(({ slot, proof }) => (
        <Cell
          key={slot.key}
          icon={proof === null ? 'camera' : 'check'}
          label={nameOf(slot.name, slot.required)}
          help={proof === null ? slot.help : received(proof.bytes)}
          value={proof === null ? texts.bring : texts.look}
          onTap={bring}
        />
      ))}
    </Card>
  )
}
