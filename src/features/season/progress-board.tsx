import { Text, View } from '@tarojs/components'
import { memo } from 'react'
import type { Output } from '../../../domain/contract/contract'
import type { FlowName } from '../../../domain/registration/standing'
import { Banner } from '../../components/banner'
import { Card, SectionHead } from '../../components/card'
import { Countdown } from '../../components/countdown'
import { Empty } from '../../components/empty'
import { StackedBar } from '../../components/stacked-bar'
import { Stack } from '../../components/stack'
import { clockTime } from '../../lib/time'
import { grouped } from '../../texts/kit'
import { countedAt, cutOffUnemployed, people, texts, uncounted } from '../../texts/office'
import { progressShown, type CollegeShown, type ProgressShown } from './progress-view'
import './progress-board.css'

export interface ProgressBoardProps {
  readonly flow: FlowName
  readonly colleges: Output<'progress.get'>['colleges']
  /** When students fill this in; null where none is set or it is not this person's to know. */
  readonly window: { readonly opensAt: number; readonly closesAt: number } | null
}

/** How far the school is, and each college. */
export function ProgressBoard({ flow, colleges, window }: ProgressBoardProps) {
  const shown = progressShown(colleges, flow)
  if (shown.people === 0)
    return (
      <Empty
        icon="chart"
        title={texts.nothing}
        text={colleges.length === 0 ? texts.nothingText : texts.notCountedText}
      />
    )
  return (
    <Stack>
      <Card>
        <Total shown={shown} flow={flow} />
        <StackedBar counts={shown.total} legend />
        {shown.cutOffUnemployed !== null && (
          <View className="qh-prog-cut">
            <View>{cutOffUnemployed(grouped(shown.cutOffUnemployed))}</View>
            <View className="qh-prog-word">{texts.cutOffHelp}</View>
          </View>
        )}
        {window !== null && (
          <View className="qh-prog-time">
            <Countdown label={texts.countdown[flow]} opensAt={window.opensAt} closesAt={window.closesAt} />
          </View>
        )}
      </Card>
      {shown.uncounted > 0 && <Banner>{uncounted(shown.uncounted)}</Banner>}
      <SectionHead
        title={colleges.length === 1 ? texts.ownCollege : texts.colleges}
        aside={colleges.length === 1 ? undefined : texts.sortedBy}
      />
      <Card flush>
        {shown.colleges.map((college) => (
          <CollegeRow key={college.id} college={college} />
        ))}
      </Card>
      {shown.countedAt !== null && (
        <View className="qh-prog-note">{countedAt(clockTime(shown.countedAt))}</View>
      )}
    </Stack>
  )
}

function Total({ shown, flow }: { readonly shown: ProgressShown; readonly flow: FlowName }) {
  return (
    <View className="qh-prog-total">
      <View>
        <View className="qh-prog-word">{texts.submitted[flow]}</View>
        <View className="qh-prog-num">
          {shown.submitted}
          <Text className="qh-prog-unit">%</Text>
        </View>
      </View>
      <View className="qh-prog-right">
        <View className="qh-prog-word">{texts.all}</View>
        <View className="qh-prog-people">{people(grouped(shown.people))}</View>
      </View>
    </View>
  )
}

const CollegeRow = memo(function CollegeRow({ college }: { readonly college: CollegeShown }) {
  const { name, counts, counted } = college
  return (
    <View className="qh-prog-row">
      <View className="qh-prog-line">
        <Text>{name}</Text>
        {counted ? (
          <View className="qh-prog-wait">
            {texts.awaiting}
            <Text className="qh-prog-count">{grouped(counts.awaitingCollege)}</Text>
          </View>
        ) : (
          <Text className="qh-prog-word">{texts.notCounted}</Text>
        )}
      </View>
      {counted && <StackedBar counts={counts} thin />}
    </View>
  )
})
