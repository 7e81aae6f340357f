import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { problemSentences } from '../../../domain/messages'
import { fieldOptions } from '../../../domain/registration/field-options'
import { fields } from '../../../domain/registration/fields'
import { Search } from '../../components/search'
import { Sheet } from '../../components/sheet'
import { TextInput } from '../../components/text-input'
import { keepText, readTexts, sheetKey } from '../../lib/kept-texts'
import { change, standsAt, texts } from '../../texts/source'
import { ClassSheet } from './class-sheet'
import type { EditorProps, FieldSheetProps } from './editor-props'
import { helpFor } from './field-help'
import { formProblem, type Editor } from './model'
import { Option } from './option'
import { SourcePlaceSheet } from './source-place-sheet'
import './field-sheet.css'

/** From so many options on they can be searched. */
const SEARCH_FROM = 16
/** Fields that may be so long get room for several lines. Characters. */
const LONG = 100

/** Where one field is changed, by what kind of value it holds. Dates have the phone's own picker. */
const sheets: Readonly<Record<Editor, ((props: EditorProps) => React.ReactNode) | null>> = {
  options: OptionSheet,
  text: TextSheet,
  place: SourcePlaceSheet,
  class: ClassSheet,
  date: null,
}

export function FieldSheet({ own, view, onClose, onChoose }: FieldSheetProps) {
  const Editing = view === null ? null : sheets[view.editor]
  if (view === null || Editing === null) return null
  return <Editing key={view.key} own={own} view={view} onClose={onClose} onChoose={onChoose} />
}

function OptionSheet({ view, onClose, onChoose }: EditorProps) {
  const options = fieldOptions[view.key] ?? []
  const [chosen, setChosen] = useState(view.value)
  const [wanted, setWanted] = useState('')
  const shown = options.filter((option) => option.includes(wanted))
  const known = options.includes(chosen)
  return (
    <Sheet
      open
      title={change(view.label)}
      text={`${standsAt(view.value)}${helpFor(view) ?? ''}`}
      onClose={onClose}
      confirm={{
        label: known ? texts.mended : texts.chooseNothing,
        blocked: !known,
        onTap: () => {
          onChoose(view.key, chosen)
          onClose()
        },
      }}
    >
      {options.length >= SEARCH_FROM && (
        <View className="qh-src-search">
          <Search placeholder={texts.searchOption} onSearch={setWanted} />
        </View>
      )}
      <View className="qh-src-options">
        {shown.map((option) => (
          <Option key={option} value={option} label={option} on={option === chosen} onTap={setChosen} />
        ))}
      </View>
    </Sheet>
  )
}

/** What is typed stays on the device until it is taken over or dropped: a tap beside the sheet loses nothing. */
function TextSheet({ own, view, onClose, onChoose }: EditorProps) {
  const key = sheetKey(own.id)
  const [initial] = useState(() => readTexts(key)[view.key] ?? view.value)
  const typed = useRef(initial)
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const drop = (): void => {
    keepText(key, view.key, null)
    onClose()
  }
  const use = (): void => {
    const value = typed.current.trim()
    const found = view.missing && value === '' ? 'required' : formProblem(view.key, value)
    if (found !== null) {
      setProblem(problemSentences[found])
      return
    }
    onChoose(view.key, value)
    drop()
  }
  return (
    <Sheet
      open
      title={change(view.label)}
      text={helpFor(view)}
      onClose={onClose}
      cancel={{ onTap: drop }}
      confirm={{ label: texts.mended, onTap: use }}
    >
      <TextInput
        name={view.key}
        label={view.label}
        initial={initial}
        maxLength={fields[view.key].maxLength}
        multiline={fields[view.key].maxLength >= LONG}
        onChange={(_field, value) => {
          typed.current = value
          keepText(key, view.key, value === view.value ? null : value)
        }}
        error={problem}
      />
    </Sheet>
  )
}
