import { View } from '@tarojs/components'
import { memo, useState, type ReactNode } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { sentenceOf } from '../../lib/cloud'
import { serverNow } from '../../lib/now'
import { useCall } from '../../lib/query'
import { chain, texts } from '../../texts/audit'
import { everything, rowShown, type RowShown, type Sought } from './audit-view'
import { ChainCard } from './chain-card'
import { FilterCard } from './filter-card'
import { useSearch } from './use-search'
import './audit.css'

export interface AuditPageProps {
  readonly cohortId: string
  readonly picker: ReactNode
}

/** 操作记录: who did what with the records of a cohort, and whether these lines are as they were written. */
export function AuditPageOf({ cohortId, picker }: AuditPageProps) {
  const { data } = useCall('audit.people', { cohortId })
  const [written, setWritten] = useState<Sought>(everything)
  const [sought, setSought] = useState<Sought>(everything)
  const [round, setRound] = useState(0)
  const clear = (): void => {
    setWritten(everything)
    setSought(everything)
    setRound(round + 1)
  }
  return (
    <Page title={texts.title}>
      {picker}
      <ChainCard />
      <FilterCard
        people={data?.people ?? []}
        written={written}
        write={(part) => setWritten((before) => ({ ...before, ...part }))}
        onSearch={() => setSought(written)}
        onClear={clear}
        round={round}
      />
      <Found cohortId={cohortId} sought={sought} />
      <View className="qh-aud-note">{texts.note}</View>
      <View className="qh-aud-note">{chain.note}</View>
    </Page>
  )
}

function Found({ cohortId, sought }: { readonly cohortId: string; readonly sought: Sought }) {
  const { rows, more, loadMore, loadingMore, loading, trouble, ask } = useSearch(cohortId, sought)
  if (loading) return <Skeleton kind="list" />
  if (rows.length === 0 && trouble !== null) return <ErrorState text={sentenceOf(trouble)} onRetry={ask} />
  if (rows.length === 0) return <Empty icon="list" title={texts.none.title} text={texts.none.text} />
  const now = serverNow()
  return (
    <>
      {trouble !== null && <Banner tone="warn">{sentenceOf(trouble)}</Banner>}
      <Card flush>
        {rows.map((row) => (
          <Line key={row.id} {...rowShown(row, now)} />
        ))}
      </Card>
      {more ? (
        <Button kind="text" wide busy={loadingMore && texts.loadingMore} onTap={loadMore}>
          {texts.more}
        </Button>
      ) : (
        <View className="qh-aud-end">{texts.end}</View>
      )}
    </>
  )
}

const Line = memo(function Line({ time, who, deed, notes }: RowShown) {
  return (
    <View className="qh-aud-row">
      <View className="qh-aud-head">
        <View className="qh-aud-who">{who}</View>
        <View className="qh-aud-time">{time}</View>
      </View>
      <View className="qh-aud-deed">{deed}</View>
      {notes.map((note) => (
        <View key={note} className="qh-aud-about">
          {note}
        </View>
      ))}
    </View>
  )
})
