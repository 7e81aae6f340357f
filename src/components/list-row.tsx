import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { Button } from './button'
import { Card } from './card'
import { classes } from './classes'
import { Icon } from './icon'
import './list-row.css'

export interface ListRowProps {
  readonly head?: string
  /** What came of it, in a word: done, or it waits for somebody. */
  readonly sign?: { readonly word: string; readonly waits?: boolean } | null
  readonly notes?: readonly string[]
  /** What is wrong, one sentence each. */
  readonly whys?: readonly string[]
  /** At its right. */
  readonly action?: ReactNode
}

/** One line of a list of graduates, and what is to be said of it. */
export function ListRow({ head, sign = null, notes = [], whys = [], action }: ListRowProps) {
  const words = (
    <>
      {notes.map((note) => (
        <View key={note} className="qh-list-note">
          {note}
        </View>
      ))}
      {whys.map((why) => (
        <View key={why} className="qh-list-why">
          {why}
        </View>
      ))}
    </>
  )
  if (action !== undefined)
    return (
      <View className="qh-list-row qh-list-head">
        <View className="qh-list-main">
          <View>{head}</View>
          {words}
        </View>
        {action}
      </View>
    )
  return (
    <View className="qh-list-row">
      {head !== undefined && (
        <View className="qh-list-head">
          {head}
          {sign !== null && (
            <View className={classes('qh-list-sign', sign.waits !== true && 'qh-list-done')}>
              <Icon name={sign.waits === true ? 'hourglass' : 'check'} size="small" />
              {sign.word}
            </View>
          )}
        </View>
      )}
      {words}
    </View>
  )
}

/** More than these are seen after a tap. */
const PAGE = 50

export interface RowsCardProps<One> {
  readonly all: readonly One[]
  readonly page?: number
  readonly more: (count: number) => string
  readonly children: (one: One) => ReactNode
}

/** Rows in a card, some at a time. */
export function RowsCard<One>({ all, page = PAGE, more, children }: RowsCardProps<One>) {
  const [shown, setShown] = useState(page)
  if (all.length === 0) return null
  return (
    <View>
      <Card flush>{all.slice(0, shown).map(children)}</Card>
      {all.length > shown && (
        <Button kind="text" wide onTap={() => setShown(shown + page)}>
          {more(all.length - shown)}
        </Button>
      )}
    </View>
  )
}
