import { useRef, useState } from 'react'
import type { FlowName } from '../../../domain/registration/standing'
import type { Trouble } from '../../lib/cloud'
import { serverNow } from '../../lib/now'
import { useCommand } from '../../lib/query'
import { itemsOf, pickableOf, toggled, toldOf, type BatchItem, type Told } from './batch'
import { undoableUntil } from './batch-undo'
import type { DeskRow } from './rows'

type Stage =
  | { readonly kind: 'off' }
  | { readonly kind: 'picking'; readonly picked: ReadonlySet<string> }
  /** Asked whether they really go through; the same items again are the same intent. */
  | { readonly kind: 'asking'; readonly picked: ReadonlySet<string>; readonly items: readonly BatchItem[] }
  | { readonly kind: 'told'; readonly told: readonly Told[]; readonly until: number }

export interface Batch {
  readonly stage: Stage
  readonly busy: boolean
  readonly trouble: Trouble | null
  /** Begins to choose, or stops it. */
  readonly begin: () => void
  readonly stop: () => void
  readonly toggle: (id: string) => void
  readonly toggleAll: () => void
  readonly ask: () => void
  readonly unask: () => void
  readonly send: () => void
}

/** Approving several at once: choose, be asked, be told what came of each. */
export function useBatch(flow: FlowName, rows: readonly DeskRow[]): Batch {
  const [stage, setStage] = useState<Stage>({ kind: 'off' })
  const { run, busy, trouble, reset } = useCommand('review.approveMany')
  /** When these were sent for the first time: one of the first answers may have been lost, not the approval. */
  const sentAt = useRef<number | null>(null)
  const picked = stage.kind === 'picking' || stage.kind === 'asking' ? stage.picked : new Set<string>()
  const pick = (wanted: ReadonlySet<string>): void => setStage({ kind: 'picking', picked: wanted })
  const send = async (): Promise<void> => {
    if (stage.kind !== 'asking' || busy) return
    const { items } = stage
    sentAt.current ??= serverNow()
    const until = undoableUntil(sentAt.current)
    const done = await run({ flow, items: items.map(({ id, seen }) => ({ id, seen })) })
    if (done !== null) setStage({ kind: 'told', told: toldOf(items, done.results), until })
  }
  return {
    stage,
    busy,
    trouble,
    begin: () => {
      reset()
      pick(new Set())
    },
    stop: () => setStage({ kind: 'off' }),
    toggle: (id) => pick(toggled(picked, id)),
    toggleAll: () => {
      const all = pickableOf(rows, serverNow()).map(({ id }) => id)
      pick(new Set(all.every((id) => picked.has(id)) ? [] : all))
    },
    ask: () => {
      const items = itemsOf(rows, picked, serverNow())
      sentAt.current = null
      if (items.length > 0) setStage({ kind: 'asking', picked, items })
    },
    unask: () => {
      reset()
      pick(picked)
    },
    send: () => void send(),
  }
}
