import { useSyncExternalStore } from 'react'
import { serverNow } from './now'
import { PRIVACY_KEY, PRIVACY_VERSION } from './privacy-version'
import { keep, readKept } from './storage'
import { createStore } from './store'

function isKept(): boolean {
  const kept = readKept(PRIVACY_KEY)
  return typeof kept === 'object' && kept !== null && 'version' in kept && kept.version === PRIVACY_VERSION
}

let agreed: ReturnType<typeof createStore<boolean>> | undefined

/** Read when it is first needed: storage is not there before the app has started. */
const store = () => (agreed ??= createStore(isKept()))

export const hasConsented = (): boolean => store().get()

/** Whether this person has agreed, on this device, to what is stored and why. */
export const useConsent = (): boolean =>
  useSyncExternalStore((changed) => store().subscribe(changed), hasConsented)

export function consent(): void {
  keep(PRIVACY_KEY, { version: PRIVACY_VERSION, at: serverNow() })
  store().set(true)
}
