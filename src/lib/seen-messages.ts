import { useSyncExternalStore } from 'react'
import { perRecord } from './draft'
import type { OwnRecord } from './me'
import { keep, readKept } from './storage'
import { createStore, type Store } from './store'
import { unseenIn } from './unseen'

const keyOf = (recordId: string): string => `messages:${recordId}`

const marks = perRecord((recordId): Store<number> & { readonly drop: () => void } => {
  const kept = readKept(keyOf(recordId))
  return { ...createStore(typeof kept === 'number' ? kept : 0), drop: () => undefined }
})

/** Remembers on this device that the messages up to an instant were on the screen. */
export function markSeen(recordId: string, upTo: number): void {
  const mark = marks(recordId)
  if (mark.get() >= upTo) return
  keep(keyOf(recordId), upTo)
  mark.set(upTo)
}

const nothing = createStore(0)

/** For the badge of the tab. */
export function useUnseen(own: OwnRecord | null): number {
  const { subscribe, get } = own === null ? nothing : marks(own.id)
  const seenAt = useSyncExternalStore(subscribe, get)
  return own === null ? 0 : unseenIn(own, seenAt)
}
