import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { open as openPage } from '../../lib/navigate'
import type { Wanted } from '../../lib/wanted-proofs'
import { nameOf, received, texts } from '../../texts/proofs'

export interface ProofCellsProps {
  wanted: readonly Wanted[]
  /** Whether anything can be brought now. */
  open: boolean
  title?: string | undefined
}

/** Pictures that are asked for, one a line; each line leads to where it is brought. */
export function ProofCells({ wanted, open, title }: ProofCellsProps) {
  return (
    <Card flush title={title}>
      {wanted.map(({ slot, proof }) => (
        <Cell
          key={slot.key}
          icon={proof === null ? 'camera' : 'check'}
          label={nameOf(slot.name, slot.required)}
          help={proof === null ? slot.help : received(proof.bytes)}
          value={proof === null ? (open ? texts.bring : texts.missing) : texts.look}
          onTap={open || proof !== null ? () => openPage('proof', { slot: slot.key }) : undefined}
        />
      ))}
    </Card>
  )
}
