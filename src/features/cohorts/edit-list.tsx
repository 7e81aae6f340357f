import { View } from '@tarojs/components'
import { Card } from '../../components/card'
import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { Skeleton } from '../../components/skeleton'
import { sentenceOf } from '../../lib/cloud'
import { useCall } from '../../lib/query'
import { texts } from '../../texts/cohorts'
import { editShown } from './edits-view'
import type { CohortView } from './settings'
import './cohorts.css'

export interface EditListProps {
  readonly cohortId: string
  readonly colleges: CohortView['colleges']
}

/** 修改记录: who changed what, the latest first. */
export function EditList({ cohortId, colleges }: EditListProps) {
  const { data, loading, trouble, ask } = useCall('cohort.edits', { cohortId })
  if (loading) return <Skeleton kind="list" />
  if (data === undefined)
    return trouble === null ? null : <ErrorState text={sentenceOf(trouble)} onRetry={ask} />
  if (data.edits.length === 0)
    return <Empty icon="list" title={texts.edits.none} text={texts.edits.noneText} />
  return (
    <Card flush>
      {data.edits.map((edit, index) => {
        const { head, by, when, lines } = editShown(edit, { now: data.now, colleges })
        return (
          <View key={`${edit.at}:${index}`} className="qh-coh-row">
            <View className="qh-coh-name">{head}</View>
            {lines.map((line) => (
              <View key={line} className="qh-coh-line">
                {line}
              </View>
            ))}
            <View className="qh-coh-meta">{`${by} ${when}`}</View>
          </View>
        )
      })}
    </Card>
  )
}
