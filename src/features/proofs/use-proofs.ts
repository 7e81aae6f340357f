import { useDidShow } from '@tarojs/taro'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { readDraft } from '../../lib/draft'
import type { OwnRecord } from '../../lib/me'
import { useOnline } from '../../lib/network'
import type { Picture } from '../../lib/picture'
import { pictureDevice } from '../../lib/picture-device'
import { refusalOf } from '../../lib/picture-kind'
import { proofUploads } from '../../lib/proof-uploads'
import { useOwnPictures } from '../../lib/own-pictures'
import { keyOf, type Place, type SlotUploads, type Turn, type Uploads } from '../../lib/slot-upload'
import type { SlotView } from '../../lib/wanted-proofs'
import { texts } from '../../texts/proofs'
import { barOf, isOpen, scopeOf, type Asked, type BarWords, type Scope } from './model'

/** A picture that was chosen and not sent yet. */
export interface Chosen {
  readonly slot: SlotView
  readonly picture: Picture
}

export interface Proofs {
  readonly scope: Scope
  readonly bar: BarWords
  readonly uploads: Uploads
  readonly running: SlotUploads
  /** Whether anything can be brought now, or taken away. */
  readonly open: boolean
  /** Proof id → address of its watermarked copy. */
  readonly pictures: Readonly<Record<string, string>>
  readonly chosen: Chosen | null
  readonly choose: (slot: SlotView) => void
  readonly drop: () => void
  readonly use: (turn: Turn) => void
  /** Why no picture could be chosen. */
  readonly problem: string | null
}

/** What the student says now, drafts included. */
const valuesIn = (own: OwnRecord, flow: 'source' | 'destination') => ({
  ...own.record,
  ...own[flow].claims,
  ...readDraft(own.id, flow),
})

/** Everything that happens on the page of the proofs. */
export function useProofs(own: OwnRecord, asked: Asked): Proofs {
  const { flow } = asked
  const running = proofUploads(own.id)
  const uploads = useSyncExternalStore(running.uploads.subscribe, running.uploads.get)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const values = flow === 'correction' || flow === 'resume' ? own.record : valuesIn(own, flow)
  const scope = scopeOf(own, values, asked)
  const online = useOnline()
  useEffect(() => {
    if (online) running.again()
  }, [running, online])
  useDidShow(() => running.again())

  const placeOf = ({ key, maxBytes }: SlotView): Place => ({ flow, slot: key, maxBytes })
  const take = async (slot: SlotView): Promise<void> => {
    setProblem(null)
    try {
      const picture = await pictureDevice.choose(texts.ways)
      if (picture === null) return
      const refusal = refusalOf(await pictureDevice.head(picture))
      if (refusal === null) setChosen({ slot, picture })
      else running.refuse(placeOf(slot), { code: refusal })
    } catch {
      setProblem(texts.notOpened)
    }
  }
  return {
    scope,
    bar: barOf(scope.wanted, uploads, flow),
    uploads,
    running,
    open: isOpen(own, flow),
    pictures: useOwnPictures(own),
    chosen,
    choose: (slot) => void take(slot),
    drop: () => setChosen(null),
    use: (turn) => {
      if (chosen !== null) running.send(placeOf(chosen.slot), chosen.picture, turn)
      setChosen(null)
    },
    problem,
  }
}

/** The upload of a slot, if any. */
export const uploadOf = (uploads: Uploads, flow: Asked['flow'], slot: SlotView) =>
  uploads[keyOf({ flow, slot: slot.key })] ?? null
