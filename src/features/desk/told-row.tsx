import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Icon } from '../../components/icon'
import { sentenceOfCode } from '../../lib/cloud'
import { batch as texts } from '../../texts/desk'
import type { Told } from './batch'
import type { RowUndo } from './batch-undo'

export interface ToldRowProps {
  readonly told: Told
  /** Null: nothing of it was undone. */
  readonly undoing: RowUndo | null
  /** There is still time to undo it. */
  readonly open: boolean
  readonly onUndo: () => void
  readonly onLook: () => void
}

/** What came of one of several, and what can be done about it. */
export function ToldRow(props: ToldRowProps) {
  const { name, place } = props.told
  const why = whyOf(props)
  return (
    <View className="qh-told">
      <View className="qh-told-main">
        <View>
          <View className="qh-told-name">{name}</View>
          {place}
        </View>
        {why !== '' && <View className="qh-told-why">{why}</View>}
      </View>
      <Action {...props} />
    </View>
  )
}

function whyOf({ told: { refused }, undoing }: ToldRowProps): string {
  if (refused !== null) return texts.whys[refused] ?? sentenceOfCode(refused)
  if (undoing?.at === 'unanswered') return texts.undoLost
  return undoing?.at === 'refused' ? sentenceOfCode(undoing.code) : ''
}

function Action({ told, undoing, open, onUndo, onLook }: ToldRowProps) {
  if (told.refused !== null || undoing?.at === 'refused')
    return (
      <Button small onTap={onLook}>
        {texts.look}
      </Button>
    )
  if (undoing?.at === 'unanswered')
    return (
      <Button small icon="refresh" onTap={onUndo}>
        {texts.again}
      </Button>
    )
  if (undoing?.at === 'undone') return <View className="qh-told-undone">{texts.undone}</View>
  if (undoing !== null || open)
    return (
      <Button small icon="undo" busy={undoing !== null && texts.undoing} onTap={onUndo}>
        {texts.undo}
      </Button>
    )
  return (
    <View className="qh-told-done">
      <Icon name="check" size="small" />
      {texts.done}
    </View>
  )
}
