import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useRef } from 'react'
import { Banner } from '../../components/banner'
import { Sheet } from '../../components/sheet'
import { Stack } from '../../components/stack'
import { TextInput } from '../../components/text-input'
import { texts } from '../../texts/policy'
import { DifferenceList } from './difference-list'
import { differencesShown } from './differences-shown'
import type { Names } from './policy-names'
import type { PolicyState } from './use-policy'

/** The longest note that a version carries, in characters. */
const NOTE_LENGTH = 100

export interface SaveSheetProps {
  readonly state: PolicyState
  readonly names: Names
  readonly onClose: () => void
}

/** Everything that will change, before and after, and why; where somebody saved meanwhile, what they changed. */
export function SaveSheet({ state, names, onClose }: SaveSheetProps) {
  const note = useRef('')
  const { differences, conflict, busy, problems, troubles } = state
  const save = async (): Promise<void> => {
    if (!(await state.save(note.current))) return
    onClose()
    // That it is stored stands above everything.
    void Taro.pageScrollTo({ scrollTop: 0 })
  }
  return (
    <Sheet
      open
      cross
      title={texts.changesHead}
      onClose={onClose}
      confirm={{
        label: differences.length === 0 ? texts.unchanged : texts.save,
        busy: busy && texts.saving,
        blocked: differences.length === 0,
        onTap: () => void save(),
      }}
    >
      <Stack>
        {[...problems, ...troubles.map(({ sentence }) => sentence)].map((sentence) => (
          <Banner key={sentence} tone="danger">
            {sentence}
          </Banner>
        ))}
      </Stack>
      {conflict !== null && (
        <View>
          {conflict.theirs.length === 0 && <Banner tone="info">{texts.nothingTheirs}</Banner>}
          <DifferenceList shown={differencesShown(conflict.theirs, names)} newWord={texts.theirs} />
          {conflict.clashes.length > 0 && <Banner tone="warn">{texts.clash}</Banner>}
          <DifferenceList
            shown={differencesShown(conflict.clashes, names)}
            oldWord={texts.theirs}
            newWord={texts.mine}
          />
        </View>
      )}
      <DifferenceList shown={differencesShown(differences, names)} />
      <TextInput
        name="note"
        label={texts.note}
        placeholder={texts.notePlaceholder}
        initial=""
        maxLength={NOTE_LENGTH}
        onChange={(_name, text) => {
          note.current = text
        }}
      />
    </Sheet>
  )
}
