import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** Whether the device says that it has a network. It may be wrong: a call is the real test. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(true)
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5') return followBrowser(setOnline)
    const changed = ({ isConnected }: { isConnected: boolean }): void => setOnline(isConnected)
    void Taro.getNetworkType({ success: ({ networkType }) => setOnline(networkType !== 'none') })
    Taro.onNetworkStatusChange(changed)
    return () => Taro.offNetworkStatusChange(changed)
  }, [])
  return online
}

/** Taro's own event in browsers tells how fast a network is, not that it is gone. */
function followBrowser(changed: (online: boolean) => void): () => void {
  const tell = (): void => changed(navigator.onLine)
  tell()
  for (const event of ['online', 'offline']) window.addEventListener(event, tell)
  return () => {
    for (const event of ['online', 'offline']) window.removeEventListener(event, tell)
  }
}
