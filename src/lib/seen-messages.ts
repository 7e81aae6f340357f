import { useSyncExternalStore } from 'react'
import { perRecord } from './draft'
import type { OwnRecord } from './me'
import { usePageShown } from './page-shown'
import { useCall } from './query'
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

/** A colleague's messages come without a record that tells of them: they are asked for, seldom. Milliseconds. */
const ASK_AGAIN_MS = 5 * 60_000

/** The same for who works here. */
export function useUnread(enabled: boolean): number {
  const shown = usePageShown()
  const { data } = useCall(
    'notice.list',
    { after: null },
    { enabled, freshMs: ASK_AGAIN_MS / 5, ...(shown && { everyMs: ASK_AGAIN_MS }) },
  )
  return data?.rows.filter(({ read }) => !read).length ?? 0
}
