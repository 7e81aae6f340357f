import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Icon } from '../../components/icon'
import { useNow } from '../../lib/now'
import { texts, undoable as words, undoLeft } from '../../texts/review'
import { secondsLeft, type Undoable } from './undoing'
import './undo-strip.css'

/** The seconds are told as they pass. Milliseconds. */
const TICK_MS = 250

export interface UndoStripProps {
  readonly undoable: Undoable
  readonly busy: boolean
  readonly blocked: boolean
  readonly onUndo: () => void
}

/** A decision just made, for as long as nobody has been told of it. It goes by itself. */
export function UndoStrip({ undoable, busy, blocked, onUndo }: UndoStripProps) {
  const left = secondsLeft(undoable.until, useNow(TICK_MS))
  if (left === 0 && !busy) return null
  return (
    <View className="qh-undo">
      <Icon name="check" tone="success" />
      <View className="qh-undo-text">{words[undoable.what](undoable.view.name)}</View>
      <Button small icon="undo" busy={busy && texts.undoing} blocked={blocked} onTap={onUndo}>
        {undoLeft(left)}
      </Button>
    </View>
  )
}
