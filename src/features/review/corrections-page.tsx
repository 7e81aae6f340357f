import { useReachBottom } from '@tarojs/taro'
import { Banner } from '../../components/banner'
import type { ListFrame } from '../../components/list-frame'
import { Page } from '../../components/page'
import { open } from '../../lib/navigate'
import { say, useSaid } from '../../lib/said'
import { texts as queueTexts } from '../../texts/queue'
import { corrections as texts } from '../../texts/staff'
import { CorrectionList } from './correction-list'
import { useCorrections } from './use-corrections'

/** Who waits for a correction; each opens on a page of its own. */
export function CorrectionsPage({ cohortId, as, top, head }: ListFrame) {
  const corrections = useCorrections(cohortId, as)
  const said = useSaid()
  useReachBottom(corrections.loadMore)
  const { rows, more, loading } = corrections
  const pick = (id: string): void => {
    say(null)
    open('corrections', { id, cohort: cohortId })
  }
  return (
    <Page
      title={head === undefined ? texts.title : queueTexts.title}
      tab={head === undefined ? undefined : 'queue'}
      head={head?.(loading || more ? undefined : rows.length)}
    >
      {top}
      {said !== null && <Banner tone="success">{said}</Banner>}
      <CorrectionList corrections={corrections} onPick={pick} />
    </Page>
  )
}
