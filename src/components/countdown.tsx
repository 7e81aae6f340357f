import { Text, View } from '@tarojs/components'
import { memo } from 'react'
import { useNow } from '../lib/now'
import { closing, DAY, HOUR, monthDay, remaining } from '../lib/time'
import { closesOn, extendedTo, texts } from '../texts/kit'
import { aria } from './aria'
import { Icon } from './icon'
import './countdown.css'

export interface CountdownProps {
  /** Before the digits; 还剩 unless told otherwise. */
  label?: string | undefined
  opensAt: number
  closesAt: number
  /** What it does at `opensAt`: 开放, 开审. */
  openWord?: string | undefined
  extended?: boolean | undefined
}

type Phase = 'before' | 'open' | 'warn' | 'danger' | 'closed'

/** More ticks than this are a grey bar on a phone. */
const MOST_TICKS = 40

/** A deadline as a gauge: one tick a day, how much is gone, a flag at the close. It ticks by itself. */
export const Countdown = memo(function Countdown(props: CountdownProps) {
  const { label = texts.left, opensAt, closesAt, openWord = texts.opens, extended } = props
  const now = useNow(1000)
  const phase = phaseAt(now, opensAt, closesAt)
  const gone = Math.min(1, Math.max(0, (now - opensAt) / Math.max(1, closesAt - opensAt)))
  const end = closing(closesAt, now)
  return (
    <View className={`qh-tide qh-tide-${phase}`} {...aria({ role: 'timer' })}>
      <View className="qh-tide-line">
        <Line phase={phase} label={label} ms={(phase === 'before' ? opensAt : closesAt) - now} />
      </View>
      <View className="qh-tide-gauge" style={{ '--n': ticks(opensAt, closesAt) } as Record<string, number>}>
        {/* Rounded to a thousandth: the digits change each second, the gauge need not be sent along. */}
        <View className="qh-tide-gone" style={{ width: `${Math.round(gone * 1000) / 10}%` }} />
      </View>
      <View className="qh-tide-ends">
        <Text className="qh-tide-from">{`${monthDay(opensAt, now)}${openWord}`}</Text>
        <Text className="qh-tide-close">{extended === true ? extendedTo(end) : closesOn(end)}</Text>
      </View>
    </View>
  )
})

interface LineProps {
  phase: Phase
  label: string
  ms: number
}

function Line({ phase, label, ms }: LineProps) {
  if (phase === 'closed') return <Text>{texts.closed}</Text>
  return (
    <>
      <Text>{phase === 'before' ? texts.untilOpen : label}</Text>
      <Text className="qh-tide-left">{remaining(ms)}</Text>
      {phase === 'danger' && (
        <View className="qh-tide-last">
          <Icon name="clock" size="small" />
          {texts.lastHour}
        </View>
      )}
    </>
  )
}

/** Half-open, as the server decides: at `closesAt` it is closed. */
function phaseAt(now: number, opensAt: number, closesAt: number): Phase {
  if (now >= closesAt) return 'closed'
  if (now < opensAt) return 'before'
  if (closesAt - now < HOUR) return 'danger'
  return closesAt - now < DAY ? 'warn' : 'open'
}

const ticks = (opensAt: number, closesAt: number): number =>
  Math.min(MOST_TICKS, Math.max(1, Math.round((closesAt - opensAt) / DAY)))
