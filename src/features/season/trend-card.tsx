import { View } from '@tarojs/components'
import { useState } from 'react'
import { isVague } from '../../../domain/registration/forecast'
import { aria } from '../../components/aria'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { monthDay } from '../../lib/time'
import { atDay, band, expectedAtClosing, stillMissing, texts, trendSaid } from '../../texts/dashboard'
import { grouped } from '../../texts/kit'
import { NumberTable } from './number-table'
import { percent } from './progress-view'
import { drawn, type Spot, type TrendShown } from './trend-view'
import './trend-card.css'

export interface TrendCardProps {
  readonly trend: TrendShown
}

/** A share, 0 to 1, as numbers on the page are: `85.3`. */
export const shareWords = (share: number): string => percent(Math.round(share * 1_000_000), 1_000_000)

/** Progress by day against last year, and what is to be expected at closing with its band; as a chart or a table. */
export function TrendCard({ trend }: TrendCardProps) {
  const [asTable, setAsTable] = useState(false)
  const { forecast, rows, own, people } = trend
  return (
    <Card
      title={forecast === null ? texts.trendOver : texts.trend}
      aside={
        rows.length > 0 && (
          <Button kind="text" small onTap={() => setAsTable(!asTable)}>
            {asTable ? texts.chart : texts.table}
          </Button>
        )
      }
    >
      {forecast !== null && (
        <View className="qh-trend-words">
          {isVague(forecast) ? (
            texts.vague
          ) : (
            <>
              {`${texts.forecastBy[forecast.by]}，`}
              <View className="qh-trend-strong">{expectedAtClosing(shareWords(forecast.expected))}</View>
              {`，${stillMissing(grouped(Math.round(people * (1 - forecast.expected))))}。`}
            </>
          )}
          <View className="qh-trend-band">{band(shareWords(forecast.low), shareWords(forecast.high))}</View>
        </View>
      )}
      {own.length === 0 && <View className="qh-trend-words">{texts.noDays}</View>}
      {own.length > 0 && (asTable ? <TrendTable trend={trend} /> : <TrendChart trend={trend} />)}
    </Card>
  )
}

function TrendTable({ trend: { rows, forecast, before } }: { readonly trend: TrendShown }) {
  const head = [texts.day, texts.submitted, texts.share, ...(before.length > 0 ? [texts.lastYear] : [])]
  const days = rows.map((row) => [
    monthDay(row.at - 1),
    grouped(row.submitted),
    `${shareWords(row.share)}%`,
    row.before === null ? '—' : `${shareWords(row.before)}%`,
  ])
  const closing =
    forecast === null
      ? []
      : [[`${texts.closes}（${texts.expected}）`, '', `${shareWords(forecast.expected)}%`, '']]
  return (
    <NumberTable
      label={texts.trendOver}
      head={head}
      rows={[...days, ...closing].map((cells) => cells.slice(0, head.length))}
    />
  )
}

/** A mask takes its colour from the theme, and WeChat draws it too: its pages have no inline pictures. */
const masked = (picture: string): Record<string, string> => ({ '--qh-drawn': picture })
const placed = ({ x, y }: Spot) => ({ left: `${x}%`, top: `${y}%` })

function TrendChart({ trend }: { readonly trend: TrendShown }) {
  const { own, before, ahead, now, forecast, rows, ticks } = trend
  const said = [
    ...rows.map(({ at, share }) => atDay(monthDay(at - 1), shareWords(share))),
    ...(now === null ? [] : [atDay(texts.now, shareWords(1 - now.y / 100))]),
    ...(forecast === null ? [] : [expectedAtClosing(shareWords(forecast.expected))]),
  ]
  return (
    <View>
      <View className="qh-trend" {...aria({ role: 'img', label: trendSaid(said) })}>
        {[100, 50, 0].map((share) => (
          <View key={share} className="qh-trend-grid" style={{ top: `${100 - share}%` }}>
            <View className="qh-trend-scale">{`${share}%`}</View>
          </View>
        ))}
        <View className="qh-trend-flag" />
        {ahead !== null && (
          <View
            className="qh-trend-drawn qh-trend-open"
            style={masked(drawn([ahead.from, ahead.high, ahead.low], 'area'))}
          />
        )}
        {before.length > 1 && (
          <View className="qh-trend-drawn qh-trend-before" style={masked(drawn(before, 'dashed'))} />
        )}
        <View className="qh-trend-drawn qh-trend-own" style={masked(drawn(own, 'line'))} />
        {ahead !== null && (
          <View
            className="qh-trend-drawn qh-trend-own"
            style={masked(drawn([ahead.from, ahead.to], 'dashed'))}
          />
        )}
        {now !== null && <View className="qh-trend-now" style={placed(now)} />}
      </View>
      <View className="qh-trend-ticks">
        {ticks.map(({ x, label }) => (
          <View key={x} className={`qh-trend-tick qh-trend-tick-${x}`}>
            {label}
          </View>
        ))}
      </View>
      <View className="qh-trend-legend">
        <View className="qh-trend-key">
          <View className="qh-trend-sample" />
          {texts.thisYear}
        </View>
        {before.length > 1 && (
          <View className="qh-trend-key">
            <View className="qh-trend-sample qh-trend-sample-before" />
            {texts.lastYear}
          </View>
        )}
        {ahead !== null && (
          <View className="qh-trend-key">
            <View className="qh-trend-sample qh-trend-sample-open" />
            {texts.expected}
          </View>
        )}
      </View>
    </View>
  )
}
