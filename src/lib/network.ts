import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** Whether the device says that it has a network. It may be wrong: a call is the real test. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(true)
  useEffect(() => {
    const changed = ({ isConnected }: { isConnected: boolean }): void => setOnline(isConnected)
    void Taro.getNetworkType({ success: ({ networkType }) => setOnline(networkType !== 'none') })
    Taro.onNetworkStatusChange(changed)
    return () => Taro.offNetworkStatusChange(changed)
  }, [])
  return online
}
