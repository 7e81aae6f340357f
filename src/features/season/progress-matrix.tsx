import { View } from '@tarojs/components'
import { memo } from 'react'
import { progressStates, type ProgressState } from '../../../domain/registration/progress'
import { aria } from '../../components/aria'
import { classes } from '../../components/classes'
import { Icon } from '../../components/icon'
import { Tappable } from '../../components/tappable'
import { roughly } from '../../lib/time'
import { cell, sortBy, texts } from '../../texts/dashboard'
import { grouped, texts as kit } from '../../texts/kit'
import { texts as office } from '../../texts/office'
import {
  longWaits,
  percent,
  shadeOf,
  spanOf,
  sorted,
  stateAt,
  type Order,
  type ProgressShown,
  type RowShown,
  type Span,
} from './progress-view'
import './progress-matrix.css'

export interface ProgressMatrixProps {
  readonly shown: ProgressShown
  readonly now: number
  readonly order: Order
  readonly onOrder: (order: Order) => void
  /** Null: there is nothing below these rows. */
  readonly onOpen: ((row: RowShown) => void) | null
}

/** Every unit by state: numbers with shades that compare those of a column, sorted by a tap on its head. */
export function ProgressMatrix({ shown, now, order, onOrder, onOpen }: ProgressMatrixProps) {
  const rows = sorted(shown.rows, order)
  const spans = Object.fromEntries(
    progressStates.map((state) => [state, spanOf(rows.map(({ counts }) => counts[state]))]),
  ) as Record<ProgressState, Span>
  const head = (key: Order, label: string, look = 'qh-mx-cell') => (
    <Tappable
      key={key}
      className={classes('qh-mx-sort', look, order === key && 'qh-mx-on')}
      role="columnheader"
      label={order === key ? `${label}，${sortBy(label)}` : label}
      onTap={() => onOrder(key)}
    >
      {order === key && <Icon name="chevron-down" size="small" />}
      {label}
    </Tappable>
  )
  return (
    <View className="qh-mx-scroll">
      <View className="qh-mx" {...aria({ role: 'table', label: texts.matrix[shown.kind] })}>
        <View className="qh-mx-row qh-mx-head" {...aria({ role: 'row' })}>
          <View className="qh-mx-name" {...aria({ role: 'columnheader' })}>
            {texts.unit[shown.kind]}
          </View>
          {progressStates.map((state) => head(state, kit.progress[state]))}
          {head('people', texts.all, 'qh-mx-people')}
          {head('done', texts.done, 'qh-mx-done')}
          {head('oldest', texts.oldest, 'qh-mx-oldest')}
        </View>
        {rows.map((row) => (
          <MatrixRow key={row.id} row={row} spans={spans} now={now} onOpen={onOpen} />
        ))}
        <View className="qh-mx-row qh-mx-total" {...aria({ role: 'row' })}>
          <View className="qh-mx-name" {...aria({ role: 'rowheader' })}>
            {texts.total}
          </View>
          {progressStates.map((state) => (
            <View key={state} className="qh-mx-cell" {...aria({ role: 'cell' })}>
              {grouped(shown.total[state])}
            </View>
          ))}
          <View className="qh-mx-people" {...aria({ role: 'cell' })}>
            {grouped(shown.people)}
          </View>
          <Done share={percent(shown.total.completed, shown.people)} />
          <View className="qh-mx-oldest" />
        </View>
      </View>
    </View>
  )
}

interface MatrixRowProps {
  readonly row: RowShown
  readonly spans: Readonly<Record<ProgressState, Span>>
  readonly now: number
  readonly onOpen: ((row: RowShown) => void) | null
}

const MatrixRow = memo(function MatrixRow({ row, spans, now, onOpen }: MatrixRowProps) {
  const { name, counts, people, done, counted, oldest, part } = row
  const long = longWaits(row, now)
  const isAlarm = (state: ProgressState): boolean => long.some(({ level }) => stateAt(level) === state)
  return (
    <View className="qh-mx-row" {...aria({ role: 'row' })}>
      <Tappable
        className="qh-mx-name"
        role={onOpen === null ? 'rowheader' : 'button'}
        onTap={onOpen === null ? undefined : () => onOpen(row)}
      >
        <View className="qh-mx-words">
          {name}
          {part && <View className="qh-mx-part">{texts.part}</View>}
          {!counted && <View className="qh-mx-part">{office.notCounted}</View>}
        </View>
        {onOpen !== null && <Icon name="chevron-right" size="small" tone="neutral" />}
      </Tappable>
      {progressStates.map((state) => (
        <View
          key={state}
          className={classes(
            'qh-mx-cell',
            `qh-mx-heat-${shadeOf(counts[state], spans[state])}`,
            isAlarm(state) && 'qh-mx-alarm',
          )}
          {...aria({ role: 'cell', label: cell(name, kit.progress[state], grouped(counts[state])) })}
        >
          {isAlarm(state) && <Icon name="warn" size="small" tone="warn" />}
          {grouped(counts[state])}
        </View>
      ))}
      <View className="qh-mx-people" {...aria({ role: 'cell' })}>
        {grouped(people)}
      </View>
      <Done share={done} />
      <View className={classes('qh-mx-oldest', long.length > 0 && 'qh-mx-long')} {...aria({ role: 'cell' })}>
        {oldest === null ? '' : roughly(Math.max(0, now - oldest.at))}
      </View>
    </View>
  )
})

function Done({ share }: { readonly share: string }) {
  return (
    <View className="qh-mx-done" {...aria({ role: 'cell' })}>
      <View className="qh-mx-track">
        <View className="qh-mx-fill" style={{ width: `${share}%` }} />
      </View>
      {`${Math.floor(Number(share))}%`}
    </View>
  )
}
