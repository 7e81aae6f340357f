import { View } from '@tarojs/components'
import { useState } from 'react'
import { ErrorState } from '../../components/error-state'
import { Search } from '../../components/search'
import { Sheet } from '../../components/sheet'
import { Skeleton } from '../../components/skeleton'
import { sentenceOf } from '../../lib/cloud'
import { useCall } from '../../lib/query'
import { change, texts } from '../../texts/source'
import { classesFound } from './classes-found'
import type { EditorProps } from './editor-props'
import { helpFor } from './field-help'
import { Option } from './option'
import { sourceForm } from './source-form'
import './field-sheet.css'
import './place-sheet.css'

/** [R4] The class is chosen from those of the college, and brings its major along. */
export function ClassSheet({ own, view, onClose, onChoose }: EditorProps) {
  const { data, trouble, ask } = useCall('structure.list', { cohortId: own.cohortId })
  const [wanted, setWanted] = useState('')
  const [chosen, setChosen] = useState(view.value)
  const known = data?.classes.some(({ name }) => name === chosen) === true
  const shown = classesFound(data?.classes ?? [], wanted)
  return (
    <Sheet
      open
      title={change(view.label)}
      text={helpFor(view)}
      onClose={onClose}
      confirm={{
        label: known ? texts.mended : texts.chooseNothing,
        blocked: !known,
        onTap: () => {
          onChoose(view.key, chosen)
          // The major is known when the class has been saved: nobody has to wait for the pause.
          void sourceForm(own.id).flush()
          onClose()
        },
      }}
    >
      {trouble !== null && data === undefined && (
        <ErrorState title={texts.classes.failed} text={sentenceOf(trouble)} onRetry={ask} />
      )}
      {trouble === null && data === undefined && <Skeleton kind="list" />}
      {data !== undefined && (
        <>
          <View className="qh-src-search">
            <Search placeholder={texts.classes.search} onSearch={setWanted} />
          </View>
          {shown.length === 0 && <View className="qh-src-place-none">{texts.classes.nothing}</View>}
          <View className="qh-src-options">
            {shown.map(({ name, major }) => (
              <Option
                key={`${name} ${major}`}
                value={name}
                label={name}
                help={major}
                on={name === chosen}
                onTap={setChosen}
              />
            ))}
          </View>
        </>
      )}
    </Sheet>
  )
}
