import { Text, View } from '@tarojs/components'
import type { FlowName } from '../../../domain/registration/standing'
import { Card } from '../../components/card'
import { classes } from '../../components/classes'
import { Countdown } from '../../components/countdown'
import { StackedBar } from '../../components/stacked-bar'
import { useWide } from '../../lib/desk'
import { roughly } from '../../lib/time'
import {
  completedToday,
  expectedAtClosing,
  handedInToday,
  ofAll,
  texts as words,
} from '../../texts/dashboard'
import { grouped, texts as kit } from '../../texts/kit'
import { cutOffUnemployed, people, texts } from '../../texts/office'
import { isLongWait, longestWaits, type ProgressShown } from './progress-view'
import { shareWords } from './trend-card'
import type { Today } from './today'
import type { TrendShown } from './trend-view'
import './progress-board.css'

export interface ProgressTotalProps {
  readonly shown: ProgressShown
  readonly flow: FlowName
  readonly now: number
  /** When students fill this in; null where none is set or it is not this person's to know. */
  readonly window: { readonly opensAt: number; readonly closesAt: number } | null
  readonly forecast: TrendShown['forecast']
  /** Since midnight; null where that is not known. */
  readonly today: Today | null
}

/** The first card: how many of how many, what waits, what is to be expected, and the time that is left. */
export function ProgressTotal(props: ProgressTotalProps) {
  const { shown, flow, window } = props
  const wide = useWide()
  const left = window !== null && (
    <Countdown label={texts.countdown[flow]} opensAt={window.opensAt} closesAt={window.closesAt} />
  )
  return (
    <Card>
      {wide ? (
        <View className="qh-prog-tiles">
          <Tiles {...props} />
          {left !== false && <View className="qh-prog-tile qh-prog-tile-time">{left}</View>}
        </View>
      ) : (
        <Heads {...props} />
      )}
      <View className={wide ? 'qh-prog-states' : ''}>
        <StackedBar counts={shown.total} legend />
      </View>
      {shown.cutOffUnemployed !== null && (
        <View className="qh-prog-cut">
          <View>{cutOffUnemployed(grouped(shown.cutOffUnemployed))}</View>
          <View className="qh-prog-word">{texts.cutOffHelp}</View>
        </View>
      )}
      {!wide && left !== false && <View className="qh-prog-time">{left}</View>}
    </Card>
  )
}

function Heads({ shown, flow, forecast }: ProgressTotalProps) {
  return (
    <View className="qh-prog-total">
      <View>
        <View className="qh-prog-word">{texts.submitted[flow]}</View>
        <Share share={shown.submitted} />
      </View>
      <View className="qh-prog-right">
        <View className="qh-prog-word">{forecast === null ? texts.all : words.forecastBy[forecast.by]}</View>
        <View className="qh-prog-people">
          {forecast === null
            ? people(grouped(shown.people))
            : expectedAtClosing(shareWords(forecast.expected))}
        </View>
      </View>
    </View>
  )
}

/** What is told below the number of a tile since midnight. */
const belowTile = {
  awaitingCollege: ({ submitted }: Today): string => handedInToday(submitted),
  awaitingSchool: ({ completed }: Today): string => completedToday(completed),
} as const

function Tiles({ shown, flow, now, today }: ProgressTotalProps) {
  const [oldest] = longestWaits(shown.rows)
  return (
    <>
      <View className="qh-prog-tile">
        <View className="qh-prog-word">{texts.submitted[flow]}</View>
        <Share share={shown.submitted} />
        <View className="qh-prog-word">{ofAll(grouped(shown.submittedCount), grouped(shown.people))}</View>
      </View>
      {(['awaitingCollege', 'awaitingSchool'] as const).map((state) => (
        <View key={state} className="qh-prog-tile">
          <View className="qh-prog-word">{kit.progress[state]}</View>
          <View className="qh-prog-num">{grouped(shown.total[state])}</View>
          {today !== null && <View className="qh-prog-word">{belowTile[state](today)}</View>}
        </View>
      ))}
      <View className="qh-prog-tile">
        <View className="qh-prog-word">{words.oldestHead}</View>
        <View className="qh-prog-num">
          {oldest === undefined ? '—' : roughly(Math.max(0, now - oldest.oldest.at))}
        </View>
        <View
          className={classes(
            'qh-prog-word',
            oldest !== undefined && isLongWait(oldest, now) && 'qh-prog-warn',
          )}
        >
          {oldest?.name ?? words.nobodyWaits}
        </View>
      </View>
    </>
  )
}

function Share({ share }: { readonly share: string }) {
  return (
    <View className="qh-prog-num">
      {share}
      <Text className="qh-prog-unit">%</Text>
    </View>
  )
}
