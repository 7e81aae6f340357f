import { getCurrentInstance } from '@tarojs/taro'
import { useState, useSyncExternalStore } from 'react'
import { isColleague, useMe } from './me'
import { pages } from './pages'
import type { Setting } from './desk'

/** As the style sheets have it. */
const wide = window.matchMedia('(min-width: 1024px)')

function listen(tell: () => void): () => void {
  wide.addEventListener('change', tell)
  return () => wide.removeEventListener('change', tell)
}

/** Whether there is room for a side bar and a table beside it. */
export const useWide = (): boolean => useSyncExternalStore(listen, () => wide.matches)

/** The address of the page that is shown, without its query. */
export function usePath(): string {
  const [path] = useState(() => getCurrentInstance().router?.path ?? '')
  return path.replace(/\?.*$/, '')
}

const staffPages = /^\/packages\/(?:staff|office|season|policy|push|keeping)\//

/** Tables that want all of the width. */
const tables: readonly string[] = [pages.progress, pages.windows]
const officePages = /^\/packages\/(?:office|season|policy|push|keeping)\//

/** Whether the page is lines to read, which would be too long over a whole wide screen. */
export function useReads(): boolean {
  const path = usePath()
  const setting = useSetting()
  if (path === pages.messages) return setting === 'qh-desk'
  return officePages.test(path) && !tables.includes(path)
}

/** Pages that everybody has, and staff at the desk. */
const own: readonly string[] = [pages.mine, pages.messages]

/** How the page stands on a wide screen: pages of staff at a desk, those of graduates as a phone's column. */
export function useSetting(): Setting {
  const path = usePath()
  const { me } = useMe()
  const ownPlace = own.includes(path) && isColleague(me)
  return staffPages.test(path) || ownPlace ? 'qh-desk' : 'qh-column'
}
