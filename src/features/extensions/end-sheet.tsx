import { useCallback, useRef, useState } from 'react'
import { Banner } from '../../components/banner'
import { Sheet } from '../../components/sheet'
import { Stack } from '../../components/stack'
import { TextInput } from '../../components/text-input'
import { texts } from '../../texts/extensions'
import { texts as list } from '../../texts/numbers'
import type { Ending } from './use-ending'

/** As the contract has it. Characters. */
const REASON_LENGTH = 100

/** Why somebody no longer has more time. */
export function EndSheet({ ending }: { readonly ending: Ending }) {
  return ending.of === null ? null : <Asking ending={ending} name={ending.of.name} />
}

function Asking({ ending, name }: { readonly ending: Ending; readonly name: string }) {
  const reason = useRef('')
  const [filled, setFilled] = useState(false)
  const type = useCallback((_field: string, text: string): void => {
    reason.current = text.trim()
    setFilled(reason.current !== '')
  }, [])
  return (
    <Sheet
      open
      title={texts.endTitle(name)}
      text={texts.endText}
      onClose={ending.close}
      confirm={{
        label: filled ? texts.end : list.missing.reason,
        danger: true,
        busy: ending.busy && texts.ending,
        blocked: !filled,
        onTap: () => ending.end(reason.current),
      }}
    >
      <Stack>
        {ending.problem !== null && <Banner tone="danger">{ending.problem}</Banner>}
        <TextInput
          name="endReason"
          label={texts.endReason}
          initial=""
          placeholder={texts.endPlaceholder}
          maxLength={REASON_LENGTH}
          onChange={type}
        />
      </Stack>
    </Sheet>
  )
}
