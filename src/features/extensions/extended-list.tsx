import { View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card, SectionHead } from '../../components/card'
import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { Skeleton } from '../../components/skeleton'
import { Stack } from '../../components/stack'
import { sentenceOf } from '../../lib/cloud'
import { useCall } from '../../lib/query'
import { closing } from '../../lib/time'
import { texts } from '../../texts/extensions'
import { phaseNames } from '../../texts/office'
import type { Extended } from './use-ending'
import './extensions.css'

const PAGE = 20

export interface ExtendedListProps {
  readonly cohortId: string
  readonly onEnd: (one: Extended) => void
}

/** Who has more time than everybody, the first to end first. */
export function ExtendedList({ cohortId, onEnd }: ExtendedListProps) {
  const { data, loading, trouble, ask } = useCall('window.extensions', { cohortId })
  const [shown, setShown] = useState(PAGE)
  if (loading) return <Skeleton kind="list" />
  if (data === undefined)
    return trouble === null ? null : <ErrorState text={sentenceOf(trouble)} onRetry={ask} />
  const { rows, more, now } = data
  if (rows.length === 0) return <Empty icon="clock" title={texts.none} text={texts.noneText} />
  return (
    <Stack>
      {trouble !== null && <Banner tone="warn">{sentenceOf(trouble)}</Banner>}
      <SectionHead title={texts.list} aside={more ? texts.most : texts.listed(rows.length)} />
      <Card flush>
        {rows.slice(0, shown).map((one) => (
          <View key={`${one.studentNo}:${one.phase}`} className="qh-ext-row qh-ext-head">
            <View className="qh-ext-main">
              <View>{`${one.name} ${one.studentNo}`}</View>
              <View className="qh-ext-line">{one.college}</View>
              <View className="qh-ext-line">
                {texts.until(phaseNames[one.phase], closing(one.closesAt, now))}
              </View>
              <View className="qh-ext-line">{one.reason}</View>
            </View>
            <Button small kind="danger" onTap={() => onEnd(one)}>
              {texts.end}
            </Button>
          </View>
        ))}
      </Card>
      {rows.length > shown && (
        <Button kind="text" wide onTap={() => setShown(shown + PAGE)}>
          {texts.more(rows.length - shown)}
        </Button>
      )}
    </Stack>
  )
}
