import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Empty } from '../../components/empty'
import { Segmented } from '../../components/segmented'
import { useNow } from '../../lib/now'
import { clockTime, isoDay, MINUTE, monthDay } from '../../lib/time'
import { calendar, phaseNames } from '../../texts/office'
import type { CalendarProps } from './calendar'
import { CalendarLine, ExtendedLine, FoldedLine } from './calendar-line'
import { calendarOf, groupAt, phasesOf, type CalendarShown, type Group } from './calendar-view'
import './calendar.css'

/** The now-line moves on the minute at the earliest that anybody sees. Milliseconds. */
const TELL_AGAIN_MS = MINUTE / 6

const groups = (['source', 'destination', 'all'] as const).map((key) => ({
  key,
  label: calendar.groups[key],
}))
const isGroup = (key: string): key is Group => Object.hasOwn(calendar.groups, key)

/** 窗口, as a calendar: days as columns, the school first, then colleges with windows of their own. */
export function Calendar({ cohort, extensions, target, onEdit, onExtensions }: CalendarProps) {
  const now = useNow(TELL_AGAIN_MS)
  const [group, setGroup] = useState<Group>(() => groupAt(cohort, now))
  const [unfolded, setUnfolded] = useState(false)
  const shown = calendarOf({ cohort, group, extensions, now })
  const [first = 'source'] = phasesOf(group)
  const at = target?.collegeId
  const unset = shown?.unset ?? phasesOf(group)
  const line = (row: CalendarShown['school']) => (
    <CalendarLine
      key={row.collegeId ?? ''}
      row={row}
      editing={target !== null && at === row.collegeId}
      onEdit={(phase) => onEdit({ phase: phase ?? row.bars[0]?.phase ?? first, collegeId: row.collegeId })}
    />
  )
  return (
    <Card flush>
      <View className="qh-cal-groups">
        <Segmented items={groups} at={group} onChange={(key) => isGroup(key) && setGroup(key)} />
      </View>
      {shown === null ? (
        <Empty icon="calendar" title={calendar.none} text={calendar.noneText} />
      ) : (
        <View className="qh-cal">
          <Head shown={shown} />
          <View className="qh-cal-rows">
            <Shades shown={shown} />
            {line(shown.school)}
            {shown.own.map(line)}
            {shown.following.length > 0 && (
              <FoldedLine
                count={shown.following.length}
                open={unfolded}
                onTap={() => setUnfolded(!unfolded)}
              />
            )}
            {unfolded && shown.following.map(line)}
            {onExtensions !== null && (
              <ExtendedLine bars={shown.extended} people={shown.people} onTap={onExtensions} />
            )}
            {shown.now !== null && (
              <View className="qh-cal-over">
                <View className="qh-cal-now" style={{ left: `${shown.now}%` }} />
              </View>
            )}
          </View>
        </View>
      )}
      {unset.length > 0 && (
        <View className="qh-cal-unset">
          <View className="qh-cal-help">{calendar.unset}</View>
          {unset.map((phase) => (
            <Button key={phase} small icon="plus" onTap={() => onEdit({ phase, collegeId: null })}>
              {phaseNames[phase]}
            </Button>
          ))}
        </View>
      )}
      <Legend now={now} />
    </Card>
  )
}

function Head({ shown: { columns, unit } }: { readonly shown: CalendarShown }) {
  const [first] = columns
  return (
    <View className="qh-cal-head">
      <View className="qh-cal-who qh-cal-help">
        {first === undefined ? '' : calendar.year(Number(isoDay(first.at).slice(0, 4)))}
      </View>
      <View className={`qh-cal-days qh-cal-${unit}s`}>
        {columns.map(({ at, head, label, weekend, today }) => (
          <View key={at} className={weekend ? 'qh-cal-day qh-cal-rest' : 'qh-cal-day'}>
            <View className="qh-cal-tick">{head}</View>
            <View className={today ? 'qh-cal-number qh-cal-today' : 'qh-cal-number'}>{label}</View>
          </View>
        ))}
      </View>
    </View>
  )
}

/** Weekends, behind the rows. */
function Shades({ shown: { columns } }: { readonly shown: CalendarShown }) {
  const width = 100 / columns.length
  return (
    <View className="qh-cal-over">
      {columns.map(
        ({ at, weekend }, index) =>
          weekend && (
            <View
              key={at}
              className="qh-cal-shade"
              style={{ left: `${index * width}%`, width: `${width}%` }}
            />
          ),
      )}
    </View>
  )
}

function Legend({ now }: { readonly now: number }) {
  return (
    <View className="qh-cal-legend">
      {(['student', 'college', 'school', 'extension'] as const).map((look) => (
        <View key={look} className="qh-cal-sign">
          <View className={`qh-cal-sample qh-cal-${look}`} />
          {calendar.bars[look]}
        </View>
      ))}
      <View className="qh-cal-sign">
        <View className="qh-cal-stroke" />
        {calendar.nowAt(`${monthDay(now)} ${clockTime(now)}`)}
      </View>
    </View>
  )
}
