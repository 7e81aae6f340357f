import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { sentenceOf } from '../../lib/cloud'
import type { OwnRecord } from '../../lib/me'
import { useRecordCommand } from '../../lib/use-record-command'
import type { OwnProof, SlotView } from '../../lib/wanted-proofs'
import { texts } from '../../texts/proofs'
import { PictureStage } from './picture-stage'

export interface StandingProps {
  own: OwnRecord
  slot: SlotView
  proof: OwnProof
  src: string
  open: boolean
  onClose: () => void
  onAnother: () => void
}

/** A picture that was taken in, as the teacher will see it; it can be replaced or taken away. */
export function Standing({ own, slot, proof, src, open, onClose, onAnother }: StandingProps) {
  const { run, busy, trouble } = useRecordCommand('proof.remove')
  const remove = async (): Promise<void> => {
    const gone = await run({ cohortId: own.cohortId, flow: proof.flow, proof: proof.id })
    if (gone !== null) onClose()
  }
  return (
    <PictureStage title={slot.name} src={src} turn={0} onClose={onClose}>
      {trouble !== null && <Banner tone="danger">{sentenceOf(trouble)}</Banner>}
      {open && (
        <>
          <Button kind="danger" icon="trash" busy={busy && texts.removing} onTap={() => void remove()}>
            {texts.remove}
          </Button>
          <Button blocked={busy} onTap={onAnother}>
            {texts.another}
          </Button>
        </>
      )}
      {!open && <Button onTap={onClose}>{texts.back}</Button>}
    </PictureStage>
  )
}
