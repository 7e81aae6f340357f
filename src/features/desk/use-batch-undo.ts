import { useRef, useState } from 'react'
import type { FlowName } from '../../../domain/registration/standing'
import { call, newIntent, troubleOf, type Intent } from '../../lib/cloud'
import { settle } from '../../lib/query'
import { batch as texts } from '../../texts/desk'
import { undoRefused, type RowUndo, type Undoings } from './batch-undo'

/** Twenty one after the other could take longer than there is time; WeChat sends ten at once. */
const AT_ONCE = 5

export interface BatchUndo {
  readonly undoings: Undoings
  /** Undoes these; after a lost answer, asks for the same again. */
  readonly undo: (ids: readonly string[]) => void
}

/** Takes approvals back that were made together: each is an undoing of its own, and is told by itself. */
export function useBatchUndo(flow: FlowName): BatchUndo {
  const [undoings, setUndoings] = useState<Undoings>(new Map())
  const intents = useRef(new Map<string, Intent>())
  const put = (id: string, undo: RowUndo): void => setUndoings((before) => new Map([...before, [id, undo]]))

  const undoOne = async (id: string): Promise<void> => {
    const intent = intents.current.get(id) ?? newIntent()
    intents.current.set(id, intent)
    try {
      await call('review.revoke', { id, flow, reasons: { general: texts.undoReason }, slip: true }, intent)
      put(id, { at: 'undone', code: '' })
    } catch (failed) {
      put(id, undoRefused(troubleOf(failed)))
    }
  }
  const undo = async (ids: readonly string[]): Promise<void> => {
    for (const id of ids) put(id, { at: 'sending', code: '' })
    const waiting = ids.values()
    const lane = async (): Promise<void> => {
      for (const id of waiting) await undoOne(id)
    }
    await Promise.all(Array.from({ length: AT_ONCE }, lane))
    settle('review.revoke')
    // The list is on this page: what the approvals made outdated is outdated again.
    settle('review.approveMany')
  }
  return { undoings, undo: (ids) => void undo(ids) }
}
