import { View } from '@tarojs/components'
import { useState } from 'react'
import { chooseFile } from '../lib/chosen-file'
import { listEndings, readList } from '../lib/read-list'
import { texts } from '../texts/numbers'
import { Banner } from './banner'
import { Button } from './button'
import { Stack } from './stack'
import { TextInput } from './text-input'

/** Twenty thousand numbers in one paste. Characters. */
const LIST_LENGTH = 400_000

export interface NumbersFieldProps {
  readonly initial: string
  /** Stable: it is told every keystroke. */
  readonly onChange: (name: string, lines: string) => void
}

type Said = { readonly tone: 'success' | 'danger'; readonly text: string } | null

/** A list of 学号: typed, pasted, or out of a file, which takes the place of what stood there. */
export function NumbersField({ initial, onChange }: NumbersFieldProps) {
  const [put, setPut] = useState({ lines: initial, version: 0 })
  const [said, setSaid] = useState<Said>(null)
  const [busy, setBusy] = useState(false)
  const choose = async (): Promise<void> => {
    setSaid(null)
    const file = await chooseFile(listEndings).catch(() => null)
    if (file === null) return
    setBusy(true)
    const { numbers, problem } = await readList(file)
    setBusy(false)
    if (numbers === null || numbers.length === 0) {
      setSaid({ tone: 'danger', text: problem ?? texts.readNone })
      return
    }
    const lines = numbers.join('\n')
    setPut({ lines, version: put.version + 1 })
    onChange('lines', lines)
    setSaid({ tone: 'success', text: texts.read(numbers.length, file.name) })
  }
  return (
    <Stack>
      <TextInput
        name="lines"
        label={texts.numbers}
        initial={put.lines}
        version={put.version}
        placeholder={texts.placeholder}
        hint={texts.hint}
        maxLength={LIST_LENGTH}
        multiline
        onChange={onChange}
      />
      <View>
        <Button small icon="list" busy={busy && texts.reading} onTap={() => void choose()}>
          {texts.file}
        </Button>
      </View>
      {said !== null && <Banner tone={said.tone}>{said.text}</Banner>}
    </Stack>
  )
}
