import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { isVague } from '../../../domain/registration/forecast'
import type { FlowName } from '../../../domain/registration/standing'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card, SectionHead } from '../../components/card'
import { Empty } from '../../components/empty'
import { Icon } from '../../components/icon'
import { OptionPicker } from '../../components/pickers'
import { Stack } from '../../components/stack'
import { useWide } from '../../lib/desk'
import { clockTime } from '../../lib/time'
import { sortedBy, texts as words } from '../../texts/dashboard'
import { texts as kit } from '../../texts/kit'
import { countedAt, texts, uncounted } from '../../texts/office'
import { ProgressList } from './progress-list'
import { ProgressMatrix } from './progress-matrix'
import { ProgressTotal } from './progress-total'
import { isLongWait, sorted, type Order, type ProgressShown, type RowShown } from './progress-view'
import type { Today } from './today'
import { TrendCard } from './trend-card'
import type { TrendShown } from './trend-view'
import { WaitsCard } from './waits-card'
import './progress-board.css'
import './progress-matrix.css'

export interface ProgressBoardProps {
  readonly shown: ProgressShown
  readonly flow: FlowName
  readonly now: number
  /** When the server told these numbers; null where that is not known. */
  readonly toldAt: number | null
  /** When students fill this in; null where none is set or it is not this person's to know. */
  readonly window: { readonly opensAt: number; readonly closesAt: number } | null
  /** Null: no days are kept of these rows. */
  readonly trend: TrendShown | null
  /** Since midnight; null where that is not known. */
  readonly today: Today | null
  /** 积压 by the rules, instead of where somebody has waited longest; null: it is not known of these rows. */
  readonly backlog: { readonly card: ReactNode; readonly isAny: boolean } | null
  /** Opens what is below a row; null: nothing is. */
  readonly onOpen: ((row: RowShown) => void) | null
  /** What else concerns the whole: messages, the full count. */
  readonly children?: ReactNode
}

/** How far the school is, and each of its parts: a matrix where there is room for it, one below the other on a phone. */
export function ProgressBoard(props: ProgressBoardProps) {
  const { shown, flow, now, toldAt, window, trend, today, backlog, onOpen, children } = props
  const wide = useWide()
  const forecast = trend?.forecast ?? null
  if (shown.people === 0)
    return (
      <Stack>
        <Empty
          icon="chart"
          title={texts.nothing}
          text={shown.rows.length === 0 ? texts.nothingText : texts.notCountedText}
        />
        {children}
      </Stack>
    )
  // On a phone what has waited too long comes before everything else that is below.
  const first = !wide && (backlog?.isAny ?? shown.rows.some((row) => isLongWait(row, now)))
  const waits = backlog?.card ?? <WaitsCard rows={shown.rows} now={now} onOpen={onOpen} />
  const beside = (
    <Stack>
      {trend !== null && <TrendCard trend={trend} />}
      {!first && waits}
      {children}
    </Stack>
  )
  return (
    <Stack>
      <ProgressTotal
        shown={shown}
        flow={flow}
        now={now}
        window={window}
        forecast={forecast === null || isVague(forecast) ? null : forecast}
        today={today}
      />
      {first && waits}
      {shown.uncounted > 0 && <Banner>{uncounted(shown.uncounted)}</Banner>}
      <View className={wide ? 'qh-prog-desk' : ''}>
        <Rows {...props} />
        <View className="qh-prog-beside">{beside}</View>
      </View>
      {shown.countedAt !== null && toldAt !== null && (
        <View className="qh-prog-note">{countedAt(clockTime(toldAt))}</View>
      )}
    </Stack>
  )
}

const orders = (
  ['awaitingCollege', 'awaitingSchool', 'returned', 'notSubmitted', 'unbound', 'completed'] as const
).map((value) => ({ value: value, label: kit.progress[value] }))
const phoneOrders = [...orders, { value: 'oldest' as Order, label: words.oldestHead }]

/** The parts, as a matrix or as a list. */
function Rows({ shown, now, onOpen }: ProgressBoardProps) {
  const wide = useWide()
  const [order, setOrder] = useState<Order>('awaitingCollege')
  const [asTable, setAsTable] = useState(false)
  const matrix = <ProgressMatrix shown={shown} now={now} order={order} onOrder={setOrder} onOpen={onOpen} />
  if (wide)
    return (
      <View className="qh-prog-main">
        <Card title={words.matrix[shown.kind]} aside={<Key />}>
          {matrix}
        </Card>
      </View>
    )
  const title =
    shown.kind === 'colleges' && shown.rows.length === 1 ? texts.ownCollege : words.list[shown.kind]
  return (
    <View className="qh-prog-main">
      <SectionHead
        title={title}
        aside={
          <View className="qh-prog-ways">
            <OptionPicker
              options={phoneOrders}
              value={order}
              onPick={(value) => setOrder(phoneOrders.find((one) => one.value === value)?.value ?? order)}
            >
              <View className="qh-prog-order">
                {sortedBy(phoneOrders.find(({ value }) => value === order)?.label ?? words.all)}
                <Icon name="chevron-down" size="small" />
              </View>
            </OptionPicker>
            <Button kind="text" small onTap={() => setAsTable(!asTable)}>
              {asTable ? words.asList : words.table}
            </Button>
          </View>
        }
      />
      {asTable ? (
        <Card>{matrix}</Card>
      ) : (
        <ProgressList rows={sorted(shown.rows, order)} order={order} now={now} onOpen={onOpen} />
      )}
    </View>
  )
}

/** What shades and signs of the matrix mean. */
function Key() {
  return (
    <View className="qh-mx-key">
      {words.few}
      {([1, 2, 3, 4] as const).map((shade) => (
        <View key={shade} className={`qh-mx-shade qh-mx-heat-${shade}`} />
      ))}
      <View className="qh-mx-many">{words.many}</View>
      <View className="qh-mx-warned">
        <Icon name="warn" size="small" />
        {words.longWait}
      </View>
    </View>
  )
}
