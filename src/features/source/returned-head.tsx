import { View } from '@tarojs/components'
import { Card } from '../../components/card'
import { Countdown } from '../../components/countdown'
import { Tag } from '../../components/status-tag'
import { nthReturn, othersFine, returnedBy, texts, toMend } from '../../texts/returned'
import { roleWords } from '../../texts/source'
import { closesAt, lastTime } from './deadline'
import type { Own } from './model'
import './returned-card.css'

const words: Readonly<Record<string, string>> = roleWords
const returnWords = ['sourceReturned', 'sourceMismatchedUpstream']

export interface ReturnedHeadProps {
  own: Own
  /** Whether it can be mended now; it may have been handed in again already. */
  open: boolean
  /** How many things are still to be mended, and how many fields are fine as they are. */
  left: number
  fine: number
}

/** Who sent it back, how much is left to do, and until when. */
export function ReturnedHead({ own, open, left, fine }: ReturnedHeadProps) {
  const { returned, chain } = own.source
  if (returned === null) return null
  const stage = returned.level === 'upstream' ? undefined : chain[returned.level]
  const who = stage === undefined ? texts.byUpstream : returnedBy(words[stage.key] ?? stage.name)
  const times = own.history.filter(({ what }) => returnWords.includes(what)).length
  const since = lastTime(own, returnWords)
  const end = closesAt(own) ?? returned.resubmitBy
  return (
    <Card>
      <View className="qh-src-back-head">
        <Tag tone="danger" icon="return">
          {who}
        </Tag>
        {times > 0 && <View className="qh-src-back-note">{nthReturn(times)}</View>}
      </View>
      {open ? (
        <>
          <View className="qh-src-back-title">{left === 0 ? texts.allMended : toMend(left)}</View>
          <View className="qh-src-back-rest">{othersFine(fine)}</View>
          <Countdown
            opensAt={since ?? returned.resubmitBy}
            closesAt={end}
            openWord={texts.returnedWord}
            extended={end > (own.windows['source']?.closesAt ?? 0)}
          />
        </>
      ) : (
        <View className="qh-src-back-title">{texts.lastReasons}</View>
      )}
    </Card>
  )
}
