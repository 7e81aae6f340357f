import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState, type ReactNode } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Page } from '../../components/page'
import { Search } from '../../components/search'
import { Tabs } from '../../components/tabs'
import { useNow } from '../../lib/now'
import { filters, find as findWords } from '../../texts/desk'
import { texts } from '../../texts/queue'
import { BatchSheet } from './batch-sheet'
import { BatchTold } from './batch-told'
import { countsAge, listCounts, waitingText, type Counts } from './counts'
import { DeskHead } from './desk-head'
import './desk.css'
import { FilterSheet } from './filter-sheet'
import { chipsOf } from './filter-view'
import { FindResults } from './find-results'
import { listsOf, noFilter, type TabList } from './lists'
import { Narrowed } from './narrowed'
import { QueueBoard } from './queue-board'
import { StartBar } from './start-bar'
import { TakeOutSheet } from './take-out-sheet'
import type { Choices } from './use-choices'
import { useDesk, type DeskOf } from './use-desk'

/** Waiting times are told in hours: half a minute is often enough. Milliseconds. */
const TELL_AGAIN_MS = 30_000

export interface DeskPageProps {
  readonly of: DeskOf
  readonly choices: Choices
  readonly counts: Counts | undefined
  /** The tabs; `own` is what this one knows of its own count. */
  readonly head: (own: number | undefined) => ReactNode
  /** Which cohort, and as whom. */
  readonly top: ReactNode
}

/** The lists of one flow: how much waits, narrowed as the person likes, and the way into it. */
export function DeskPage({ of, choices, counts, head, top }: DeskPageProps) {
  const { flow } = of
  const desk = useDesk(of, choices)
  const { queue, batch, find, filter, tab, own } = desk
  const now = useNow(TELL_AGAIN_MS)
  const [filtering, setFiltering] = useState(false)
  useReachBottom(queue.loadMore)
  const known = listCounts(counts, flow, own)
  const setList = (list: TabList): void => {
    batch.stop()
    choices.chooseTab(flow, list)
  }

  const overlay = (
    <>
      {filtering && (
        <FilterSheet
          flow={flow}
          filter={filter}
          classes={counts?.classes ?? []}
          onClose={() => setFiltering(false)}
          onFilter={(chosen) => {
            setFiltering(false)
            batch.stop()
            choices.setFilter(chosen)
          }}
        />
      )}
      <BatchSheet batch={batch} />
      <TakeOutSheet takeOut={desk.takeOut} />
    </>
  )
  const searching = find.text !== ''
  const picking = batch.stage.kind !== 'off'
  const told = batch.stage.kind === 'told' ? batch.stage : null
  if (told !== null)
    return (
      <Page title={texts.title} tab="queue" head={head(known.waiting)} bar={<StartBar desk={desk} />}>
        <BatchTold flow={flow} told={told.told} until={told.until} onLook={desk.look} />
      </Page>
    )
  return (
    <Page
      title={texts.title}
      tab="queue"
      head={head(known.waiting)}
      bar={searching ? undefined : <StartBar desk={desk} />}
      overlay={overlay}
    >
      {/* Who chooses rows needs the room for them. */}
      {!picking && top}
      {desk.notice !== null && <Banner tone="info">{desk.notice}</Banner>}
      {!searching && !picking && <DeskHead desk={desk} count={waitingText(known, own)} now={now} />}
      {!picking && (
        <View key="search" className="qh-desk-search">
          <View className="qh-desk-find">
            <Search placeholder={findWords.placeholder} onSearch={find.search} />
          </View>
          <Button onTap={() => setFiltering(true)}>{filters.open}</Button>
        </View>
      )}
      {searching ? (
        <FindResults find={find} now={now} onLook={desk.look} onTakeOut={desk.takeOut.ask} />
      ) : (
        <View>
          <Tabs
            items={listsOf[flow].map((key) => ({ key, label: texts.lists[key], count: known[key] }))}
            at={filter.signal === null ? tab : ''}
            onChange={(key) => setList(listsOf[flow].find((one) => one === key) ?? tab)}
          />
          <Narrowed
            chips={chipsOf(filter, counts?.classes ?? [])}
            age={countsAge(counts, now)}
            onFilter={choices.setFilter}
          />
          <View className="qh-desk-list">
            <QueueBoard
              desk={desk}
              now={now}
              counts={known}
              onList={setList}
              onClear={() => choices.setFilter(noFilter)}
            />
          </View>
        </View>
      )}
    </Page>
  )
}
