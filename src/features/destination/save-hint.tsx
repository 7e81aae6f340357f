import { View } from '@tarojs/components'
import { useSyncExternalStore } from 'react'
import { Icon } from '../../components/icon'
import { sentenceOf, type Trouble } from '../../lib/cloud'
import { clockTime } from '../../lib/time'
import { savedAt, texts } from '../../texts/destination'
import type { DraftSaver, Saving } from './draft-saver'
import './destination.css'

const atOnce: ReadonlySet<Trouble['code']> = new Set<Trouble['code']>(['offline', 'busy'])

function words(saving: Saving): string {
  switch (saving.kind) {
    case 'untouched':
      return ''
    case 'typing':
      return texts.typing
    case 'saving':
      return texts.saving
    case 'saved':
      return savedAt(clockTime(saving.at))
    case 'kept':
      return atOnce.has(saving.why.code) ? texts.keptHere : sentenceOf(saving.why)
  }
}

/** Whether what was typed is safe. Alone in watching it, so that nothing else is drawn again. */
export function SaveHint({ saver }: { readonly saver: DraftSaver }) {
  const saving = useSyncExternalStore(saver.saving.subscribe, saver.saving.get)
  const text = words(saving)
  if (text === '') return null
  return (
    <View className="qh-dest-hint">
      <Icon name={saving.kind === 'saved' ? 'check' : saving.kind === 'kept' ? 'warn' : 'pen'} size="small" />
      {text}
    </View>
  )
}
