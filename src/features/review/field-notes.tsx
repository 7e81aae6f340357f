import { View } from '@tarojs/components'
import { Icon, type IconName } from '../../components/icon'
import './field-notes.css'

export interface Note {
  readonly icon: IconName
  readonly warn: boolean
  readonly text: string
}

/** What there is to know of one field: what to look at, what it said before. */
export function FieldNotes({ notes }: { readonly notes: readonly Note[] }) {
  return (
    <View className="qh-notes">
      {notes.map(({ icon, warn, text }) => (
        <View key={text} className={warn ? 'qh-note qh-note-warn' : 'qh-note'}>
          <Icon name={icon} size="small" />
          <View className="qh-note-text">{text}</View>
        </View>
      ))}
    </View>
  )
}
