import { useReachBottom } from '@tarojs/taro'
import { Banner } from '../../components/banner'
import type { ListFrame } from '../../components/list-frame'
import { Page } from '../../components/page'
import { open } from '../../lib/navigate'
import { say, useSaid } from '../../lib/said'
import { texts as queueTexts } from '../../texts/queue'
import { calls as texts } from '../../texts/staff'
import { CallList } from './call-list'
import { useCalls } from './use-calls'

/** Who asks for help; each opens on a page of its own. */
export function CallsPage({ cohortId, as, top, head }: ListFrame) {
  const calls = useCalls(cohortId, as)
  const said = useSaid()
  useReachBottom(calls.loadMore)
  const { rows, more, loading } = calls
  const pick = (id: string): void => {
    say(null)
    open('calls', { id, cohort: cohortId })
  }
  return (
    <Page
      title={head === undefined ? texts.title : queueTexts.title}
      tab={head === undefined ? undefined : 'queue'}
      head={head?.(loading || more ? undefined : rows.length)}
    >
      {top}
      {said !== null && <Banner tone="success">{said}</Banner>}
      <CallList calls={calls} onPick={pick} />
    </Page>
  )
}
