import { useReachBottom } from '@tarojs/taro'
import { useState, type ReactNode } from 'react'
import { Banner } from '../../components/banner'
import { Page } from '../../components/page'
import { corrections as texts } from '../../texts/staff'
import { CorrectionDesk } from './correction-desk'
import { CorrectionList } from './correction-list'
import { useCorrections } from './use-corrections'

export interface CorrectionsPageProps {
  readonly cohortId: string
  readonly choosing: ReactNode
}

/** The list, and one of it. */
export function CorrectionsPage({ cohortId, choosing }: CorrectionsPageProps) {
  const corrections = useCorrections(cohortId)
  const [at, setAt] = useState<string | null>(null)
  const [done, setDone] = useState<string | null>(null)
  useReachBottom(corrections.loadMore)
  const row = corrections.rows.find(({ id }) => id === at)
  const pick = (id: string): void => {
    setDone(null)
    setAt(id)
  }
  const close = (): void => setAt(null)
  if (row !== undefined)
    return (
      <CorrectionDesk
        key={row.correction.id}
        row={row}
        onBack={close}
        onDone={(said) => {
          setDone(said)
          close()
        }}
      />
    )
  return (
    <Page title={texts.title}>
      {choosing}
      {done !== null && <Banner tone="success">{done}</Banner>}
      <CorrectionList corrections={corrections} onPick={pick} />
    </Page>
  )
}
