import { View } from '@tarojs/components'
import { memo } from 'react'
import type { Phase } from '../../../domain/cohort/cohort'
import { classes } from '../../components/classes'
import { Icon } from '../../components/icon'
import { Tappable } from '../../components/tappable'
import { calendar } from '../../texts/office'
import type { Bar, CalendarRow } from './calendar-view'
import './calendar.css'

/** px: a bar with the gap below it. */
const LANE = 24
const EDGE = 6

interface TrackProps {
  readonly bars: readonly Bar[]
  readonly lanes: number
  readonly onTap: (phase: Phase) => void
}

function Track({ bars, lanes, onTap }: TrackProps) {
  return (
    <View className="qh-cal-track" style={{ height: `${lanes * LANE + 2 * EDGE}px` }}>
      {bars.map(({ phase, look, label, left, width, lane }) => (
        <Tappable
          key={`${phase}:${look}:${left}`}
          className={`qh-cal-bar qh-cal-${look}`}
          label={label}
          style={{ left: `${left}%`, width: `${width}%`, top: `${EDGE + lane * LANE}px` }}
          onTap={() => onTap(phase)}
        >
          {label}
        </Tappable>
      ))}
    </View>
  )
}

export interface CalendarLineProps {
  readonly row: CalendarRow
  readonly editing: boolean
  /** Null: the row and not one of its bars. */
  readonly onEdit: (phase: Phase | null) => void
}

/** The school or one college: its bars, and a tap on any of them. */
export function CalendarLine({ row: { name, help, bars, lanes }, editing, onEdit }: CalendarLineProps) {
  return (
    <View className={classes('qh-cal-row', editing && 'qh-cal-editing')}>
      <Tappable className="qh-cal-who" onTap={() => onEdit(null)}>
        <View className="qh-cal-name">{name}</View>
        <View className="qh-cal-help">{editing ? calendar.editing : help}</View>
      </Tappable>
      <Track bars={bars} lanes={lanes} onTap={onEdit} />
    </View>
  )
}

interface FoldedProps {
  readonly count: number
  readonly open: boolean
  readonly onTap: () => void
}

/** Colleges that follow the school need no room. */
export const FoldedLine = memo(function FoldedLine({ count, open, onTap }: FoldedProps) {
  return (
    <Tappable className="qh-cal-row qh-cal-fold" onTap={onTap}>
      <View className="qh-cal-name">{calendar.following(count)}</View>
      <View className="qh-cal-help">{open ? calendar.fold : calendar.unfold}</View>
      <Icon name={open ? 'chevron-down' : 'chevron-right'} size="small" />
    </Tappable>
  )
})

interface ExtendedProps {
  readonly bars: readonly Bar[]
  readonly people: number
  readonly onTap: () => void
}

/** 个别延长: the last row, whoever it is about. */
export function ExtendedLine({ bars, people, onTap }: ExtendedProps) {
  const flat = bars.map((bar, lane) => ({ ...bar, lane }))
  return (
    <View className="qh-cal-row">
      <Tappable className="qh-cal-who" onTap={onTap}>
        <View className="qh-cal-name">{calendar.extend}</View>
        <View className="qh-cal-help">
          {people === 0 ? calendar.nobody : calendar.extended(String(people))}
        </View>
      </Tappable>
      <Track bars={flat} lanes={Math.max(1, flat.length)} onTap={onTap} />
    </View>
  )
}
