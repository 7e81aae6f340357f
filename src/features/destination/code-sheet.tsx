import { View } from '@tarojs/components'
import { useState } from 'react'
import { Radio } from '../../components/choice'
import { Search } from '../../components/search'
import { Sheet } from '../../components/sheet'
import { chooseOne, texts } from '../../texts/destination'
import type { AskedField } from '../../../domain/destination/asked-fields'
import { codesFound } from './codes-found'
import './destination.css'

export interface CodeSheetProps {
  readonly field: AskedField
  /** The code that was chosen before; '' for none. */
  readonly value: string
  readonly onClose: () => void
  readonly onChoose: (field: string, code: string) => void
}

/** One of a table of codes, by its name: searched or scrolled to. */
export function CodeSheet({ field, value, onClose, onChoose }: CodeSheetProps) {
  const [wanted, setWanted] = useState('')
  const [chosen, setChosen] = useState(value)
  const found = codesFound(field.codes?.names ?? {}, wanted)
  const mayBeEmpty = !field.required && value !== '' && chosen === ''
  return (
    <Sheet
      open
      title={chooseOne(field.label)}
      onClose={onClose}
      confirm={{
        label: chosen === '' && !mayBeEmpty ? texts.chooseOneFirst : texts.chosen,
        blocked: chosen === '' && !mayBeEmpty,
        onTap: () => {
          onChoose(field.name, chosen)
          onClose()
        },
      }}
    >
      <View className="qh-dest-search">
        <Search placeholder={texts.searchCodes} onSearch={setWanted} />
      </View>
      <View className="qh-dest-codes">
        {found.length === 0 && <View className="qh-dest-none">{texts.noCodes}</View>}
        {found.map(({ code, name }) => (
          <Radio
            key={code}
            label={name}
            on={code === chosen}
            onTap={() => setChosen(code === chosen && !field.required ? '' : code)}
          />
        ))}
      </View>
    </Sheet>
  )
}
