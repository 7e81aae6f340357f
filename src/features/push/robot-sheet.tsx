import { useCallback, useRef, useState } from 'react'
import { Banner } from '../../components/banner'
import { Sheet } from '../../components/sheet'
import { Stack } from '../../components/stack'
import { TextInput } from '../../components/text-input'
import { texts } from '../../texts/push'
import type { RulesState } from './use-rules'

/** As 企业微信 shows it; the contract looks again. */
const ADDRESS = /^https:\/\/qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/send\?key=[0-9A-Fa-f-]{36}$/u
const LENGTH = 200

export interface RobotSheetProps {
  readonly state: RulesState
  readonly onClose: () => void
}

/** The robot's address: entered once, hidden while it is typed, kept nowhere on this device, and never shown again. */
export function RobotSheet({ state, onClose }: RobotSheetProps) {
  const address = useRef('')
  const [missing, setMissing] = useState<string | null>(texts.robotPaste)
  const type = useCallback((_name: string, text: string): void => {
    address.current = text.trim()
    setMissing(
      address.current === '' ? texts.robotPaste : ADDRESS.test(address.current) ? null : texts.robotWrong,
    )
  }, [])
  const save = async (): Promise<void> => {
    if (await state.saveRobot(address.current)) onClose()
  }
  return (
    <Sheet
      open
      title={texts.robotTitle}
      text={texts.robotText}
      onClose={onClose}
      confirm={{
        label: missing ?? texts.robotSave,
        blocked: missing !== null,
        busy: state.busy && texts.saving,
        onTap: () => void save(),
      }}
    >
      <Stack>
        {state.problem !== null && <Banner tone="danger">{state.problem}</Banner>}
        <TextInput
          name="robot"
          label={texts.robotAddress}
          initial=""
          placeholder={texts.robotPlaceholder}
          secret
          maxLength={LENGTH}
          onChange={type}
        />
      </Stack>
    </Sheet>
  )
}

/** Without a robot the group hears nothing any more. */
export function RemoveRobotSheet({ state, onClose }: RobotSheetProps) {
  const remove = async (): Promise<void> => {
    if (await state.saveRobot(null)) onClose()
  }
  return (
    <Sheet
      open
      title={texts.removeTitle}
      text={texts.removeText}
      onClose={onClose}
      confirm={{
        label: texts.removeRobot,
        danger: true,
        busy: state.busy && texts.saving,
        onTap: () => void remove(),
      }}
    >
      {state.problem === null ? undefined : <Banner tone="danger">{state.problem}</Banner>}
    </Sheet>
  )
}
