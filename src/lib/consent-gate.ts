import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useConsent } from './consent'
import type { Me } from './me'
import { open } from './navigate'
import { usePageShown } from './page-shown'
import { queryClient } from './query'

const hasOwnRecord = (): boolean => (queryClient.getQueryData<Me>(['me.get', {}])?.records.length ?? 0) > 0

/** Looks at what is known; pages ask for it themselves. */
const useHasOwnRecord = (): boolean =>
  useSyncExternalStore((changed) => queryClient.getQueryCache().subscribe(changed), hasOwnRecord)

/**
 * Whether a page has to wait until the person has agreed to what is stored (pages/privacy), which is opened once
 * for it. `personal`: personal data is typed here; left open, that depends on whether there is an own record to
 * show; false: never.
 */
export function useConsentGate(personal: boolean | undefined): boolean {
  const consented = useConsent()
  const own = useHasOwnRecord()
  const shown = usePageShown()
  const asked = useRef(false)
  const waits = !consented && (personal ?? own)
  useEffect(() => {
    if (!waits || !shown || asked.current) return
    asked.current = true
    open('privacy')
  }, [waits, shown])
  return waits
}
