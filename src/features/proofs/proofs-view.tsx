import { useState } from 'react'
import { ActionBar } from '../../components/action-bar'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card, SectionHead } from '../../components/card'
import { Empty } from '../../components/empty'
import { Page } from '../../components/page'
import type { OwnRecord } from '../../lib/me'
import { back } from '../../lib/navigate'
import { keyOf } from '../../lib/slot-upload'
import type { Wanted } from '../../lib/wanted-proofs'
import { privacy, texts } from '../../texts/proofs'
import { ChangesCard } from './changes-card'
import { Choosing } from './choosing'
import type { Asked } from './model'
import { SlotRow } from './slot-row'
import { Standing } from './standing'
import { uploadOf, useProofs, type Proofs } from './use-proofs'

export interface ProofsViewProps {
  own: OwnRecord
  asked: Asked
}

/** The pictures that a student brings: what for, one row for each, and what becomes of them. */
export function ProofsView({ own, asked }: ProofsViewProps) {
  const proofs = useProofs(own, asked)
  const [looking, setLooking] = useState<string | null>(null)
  const { scope, bar, open, problem } = proofs
  const { title, changes, wanted } = scope
  if (wanted.length === 0)
    return (
      <Page title={title}>
        <Empty
          icon="image"
          title={texts.nothing.title}
          text={texts.nothing.text}
          action={{ label: texts.nothing.action, onTap: back }}
        />
      </Page>
    )
  return (
    <Page
      title={title}
      bar={
        <ActionBar>
          <Button kind={open && bar.done ? 'primary' : 'outline'} blocked={open && bar.blocked} onTap={back}>
            {open ? bar.label : texts.back}
          </Button>
        </ActionBar>
      }
      overlay={<Overlay own={own} proofs={proofs} looking={looking} onLook={setLooking} />}
    >
      {!open && <Banner icon="lock">{texts.closed}</Banner>}
      {problem !== null && <Banner tone="danger">{problem}</Banner>}
      {changes.length > 0 && <ChangesCard changes={changes} />}
      <SectionHead title={texts.material} aside={texts.formats} />
      <Card flush>
        {wanted.map((one) => (
          <Row key={one.slot.key} wanted={one} flow={asked.flow} proofs={proofs} onLook={setLooking} />
        ))}
      </Card>
      <Banner tone="primary" icon="shield">
        {privacy(own.cohortName, asked.flow)}
      </Banner>
    </Page>
  )
}

interface RowProps {
  wanted: Wanted
  flow: Asked['flow']
  proofs: Proofs
  onLook: (slot: string | null) => void
}

function Row({ wanted, flow, proofs, onLook }: RowProps) {
  const { slot, proof } = wanted
  const { uploads, running, pictures, open, choose } = proofs
  const key = keyOf({ flow, slot: slot.key })
  return (
    <SlotRow
      wanted={wanted}
      upload={uploadOf(uploads, flow, slot)}
      src={proof === null ? '' : (pictures[proof.id] ?? '')}
      open={open}
      onChoose={() => choose(slot)}
      onLook={() => onLook(slot.key)}
      onAgain={() => running.again(key)}
      onCancel={() => running.cancel(key)}
    />
  )
}

interface OverlayProps {
  own: OwnRecord
  proofs: Proofs
  looking: string | null
  onLook: (slot: string | null) => void
}

function Overlay({ own, proofs, looking, onLook }: OverlayProps) {
  const { scope, chosen, drop, choose, use, pictures, open } = proofs
  if (chosen !== null)
    return (
      <Choosing
        key={chosen.picture.src}
        chosen={chosen}
        onDrop={drop}
        onAnother={() => choose(chosen.slot)}
        onUse={use}
      />
    )
  const seen = scope.wanted.find(({ slot }) => slot.key === looking)
  const proof = seen?.proof ?? null
  if (seen === undefined || proof === null) return null
  const close = (): void => onLook(null)
  return (
    <Standing
      own={own}
      slot={seen.slot}
      proof={proof}
      src={pictures[proof.id] ?? ''}
      open={open}
      onClose={close}
      onAnother={() => {
        close()
        choose(seen.slot)
      }}
    />
  )
}
