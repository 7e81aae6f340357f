import { Text, View } from '@tarojs/components'
import { useSyncExternalStore } from 'react'
import { Icon, type IconName } from '../../components/icon'
import type { Tone } from '../../components/tone'
import { sentenceOf } from '../../lib/cloud'
import { clockTime } from '../../lib/time'
import { savedAt, texts } from '../../texts/source'
import type { Saving, SourceForm } from './source-form'
import './save-hint.css'

interface Hint {
  readonly icon: IconName
  readonly tone: Tone
  readonly text: string
}

function hintOf(saving: Saving): Hint | null {
  switch (saving.kind) {
    case 'untouched':
      return null
    case 'typing':
      return { icon: 'pen', tone: 'neutral', text: texts.notYetSaved }
    case 'saving':
      return { icon: 'refresh', tone: 'neutral', text: texts.saving }
    case 'saved':
      return { icon: 'check', tone: 'success', text: savedAt(clockTime(saving.at)) }
    case 'kept':
      return { icon: 'warn', tone: 'warn', text: keptBecause(saving) }
  }
}

/** Why it is not on the server; a field that has to be mended says so itself. */
const keptBecause = ({ why }: Extract<Saving, { kind: 'kept' }>): string =>
  why.code === 'offline' || why.code === 'busy'
    ? texts.keptHere
    : why.code === 'conflict'
      ? texts.chooseFirst
      : sentenceOf(why)

/** Whether what was entered is safe. Alone in watching it: nothing else is drawn again when it changes. */
export function SaveHint({ store }: { store: SourceForm }) {
  const hint = hintOf(useSyncExternalStore(store.saving.subscribe, store.saving.get))
  if (hint === null) return null
  return (
    <View className="qh-src-hint">
      <Icon name={hint.icon} size="small" tone={hint.tone} />
      <Text>{hint.text}</Text>
    </View>
  )
}
