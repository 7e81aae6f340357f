import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import type { OwnRecord } from '../../lib/me'
import { open } from '../../lib/navigate'
import { wantedInDestination } from '../../lib/wanted-proofs'
import { nameOf, received, texts } from '../../texts/proofs'

export interface EvidenceProps {
  readonly own: OwnRecord
  readonly category: string
  /** What was chosen has to be on the server before its evidence. */
  readonly onLeave: () => void
}

/** What this category has to be shown with, and the way to bring it; nothing where the cohort asks for nothing. */
export function Evidence({ own, category, onLeave }: EvidenceProps) {
  const wanted = wantedInDestination(own, category)
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
