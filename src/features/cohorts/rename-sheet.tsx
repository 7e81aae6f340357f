import { useCallback, useRef, useState } from 'react'
import { Banner } from '../../components/banner'
import { Sheet } from '../../components/sheet'
import { Stack } from '../../components/stack'
import { TextInput } from '../../components/text-input'
import { sentenceOf } from '../../lib/cloud'
import { useCommand } from '../../lib/query'
import { texts } from '../../texts/cohorts'
import { aliasesIn, type UnitShown } from './units-view'

const NAME_LENGTH = 60

export interface RenameSheetProps {
  readonly cohortId: string
  readonly rev: number
  readonly unit: UnitShown
  /** Somebody saved meanwhile: what is newest is asked for, what was typed stays. */
  readonly onConflict: () => void
  readonly onClose: () => void
  readonly onDone: (name: string) => void
}

/** Another name for a unit; the one before stays among its former names. */
export function RenameSheet({ cohortId, rev, unit, onConflict, onClose, onDone }: RenameSheetProps) {
  const { attempt, busy, trouble } = useCommand('structure.rename')
  const typed = useRef({ name: unit.name, aliases: unit.aliases.join('、') })
  const [ready, setReady] = useState(false)
  const type = useCallback(
    (field: string, text: string): void => {
      typed.current = { ...typed.current, [field === 'name' ? 'name' : 'aliases']: text }
      const { name, aliases } = typed.current
      setReady(name.trim() !== '' && (name.trim() !== unit.name || aliases !== unit.aliases.join('、')))
    },
    [unit],
  )
  const save = async (): Promise<void> => {
    const name = typed.current.name.trim()
    const aliases = aliasesIn(typed.current.aliases)
    const { id, kind } = unit
    const { value, trouble: why } = await attempt({ cohortId, rev, kind, id, name, aliases })
    if (value !== null) onDone(name)
    else if (why.code === 'conflict') onConflict()
  }
  return (
    <Sheet
      open
      title={texts.renameTitle(unit.name)}
      text={texts.renameText}
      onClose={onClose}
      confirm={{
        label: ready ? texts.rename : texts.nameMissing,
        busy: busy && texts.renaming,
        blocked: !ready,
        onTap: () => void save(),
      }}
    >
      <Stack>
        {trouble !== null && <Banner tone="danger">{sentenceOf(trouble)}</Banner>}
        <TextInput
          name="name"
          label={texts.newName}
          initial={unit.name}
          maxLength={NAME_LENGTH}
          onChange={type}
        />
        <TextInput
          name="aliases"
          label={texts.aliases}
          initial={unit.aliases.join('、')}
          hint={texts.aliasesHint}
          onChange={type}
        />
      </Stack>
    </Sheet>
  )
}
