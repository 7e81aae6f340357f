import { ActionBar } from '../../components/action-bar'
import { Button } from '../../components/button'
import type { OwnRecord } from '../../lib/me'
import { texts } from '../../texts/confirmation'
import { ClosingHint } from './closing-hint'
import type { Block } from './contract-blocks'
import type { Confirmation } from './use-confirmation'

export interface ContractBarProps {
  readonly own: OwnRecord
  readonly block: Block | null
  readonly confirmation: Confirmation
}

/** Where nothing can be waited for there is no button. */
const blockedButtons: Readonly<Partial<Record<Block, string>>> = texts.blockedButtons

const nothing = (): void => undefined

/** The one button; what stands against it is what it says. */
export function ContractBar({ own, block, confirmation }: ContractBarProps) {
  const hint = <ClosingHint own={own} phase="confirmation" />
  const says = block === null ? undefined : blockedButtons[block]
  if (says !== undefined)
    return (
      <ActionBar hint={hint}>
        <Button kind="primary" wide blocked onTap={nothing}>
          {says}
        </Button>
      </ActionBar>
    )
  if (!own.destination.actions.includes('confirm')) return null
  const { checked, busy, confirm } = confirmation
  return (
    <ActionBar hint={hint}>
      <Button kind="primary" wide busy={busy && texts.confirming} blocked={!checked} onTap={confirm}>
        {checked ? texts.confirm : texts.checkFirst}
      </Button>
    </ActionBar>
  )
}
