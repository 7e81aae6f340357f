import { useSyncExternalStore } from 'react'
import { createStore } from './store'

/** What was done on a page that has closed meanwhile. */
const said = createStore<string | null>(null)

/** To be told by the page below; null when the person goes on to something else. */
export const say = (text: string | null): void => said.set(text)

export const useSaid = (): string | null =>
  useSyncExternalStore(
    (changed) => said.subscribe(changed),
    () => said.get(),
  )
