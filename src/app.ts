import './lib/old-engines'
import { QueryClientProvider } from '@tanstack/react-query'
import { createElement, type PropsWithChildren, type ReactNode } from 'react'
import { usePageNotFound } from '@tarojs/taro'
import { openCloud } from './lib/cloud'
import { replace } from './lib/navigate'
import { followPrivacyNeeds } from './lib/privacy-needs'
import { queryClient } from './lib/query'
import './app.css'

openCloud()
followPrivacyNeeds()

/** Wires what every page needs; nothing is decided here. */
export default function App({ children }: PropsWithChildren): ReactNode {
  usePageNotFound(() => replace('lost'))
  return createElement(QueryClientProvider, { client: queryClient }, children)
}
