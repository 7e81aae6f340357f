import { useState } from 'react'
import { Button } from '../../components/button'
import type { Turn } from '../../lib/slot-upload'
import { texts } from '../../texts/proofs'
import { PictureStage } from './picture-stage'
import { turned } from './turning'
import type { Chosen } from './use-proofs'

export interface ChoosingProps {
  chosen: Chosen
  onDrop: () => void
  onAnother: () => void
  onUse: (turn: Turn) => void
}

/** A picture just chosen: turned upright, chosen again, or used. */
export function Choosing({ chosen: { slot, picture }, onDrop, onAnother, onUse }: ChoosingProps) {
  const [turn, setTurn] = useState<Turn>(0)
  return (
    <PictureStage title={slot.name} text={texts.checkHelp} src={picture.src} turn={turn} onClose={onDrop}>
      <Button icon="refresh" onTap={() => setTurn(turned(turn))}>
        {texts.turn}
      </Button>
      <Button onTap={onAnother}>{texts.choose}</Button>
      <Button kind="primary" onTap={() => onUse(turn)}>
        {texts.use}
      </Button>
    </PictureStage>
  )
}
