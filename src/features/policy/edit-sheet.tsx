import { useRef, useState, type ReactNode } from 'react'
import type { PolicyContent } from '../../../domain/cohort/policy'
import { valueAt, type PolicyPath } from '../../../domain/cohort/policy-drafting'
import { Sheet } from '../../components/sheet'
import { Stack } from '../../components/stack'
import { texts } from '../../texts/policy'
import { ControlView } from './control-view'
import type { Control } from './controls'

type Changes = ReadonlyMap<string, { readonly path: PolicyPath; readonly value: unknown }>

export interface EditSheetProps {
  readonly title: string
  readonly policy: PolicyContent
  readonly controls: readonly Control[]
  /** Everything that was set, when the person is done. */
  readonly onDone: (changes: readonly { readonly path: PolicyPath; readonly value: unknown }[]) => void
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** Sets a few things of the rules. What is typed is drawn by the field itself; the rest is drawn again. */
export function EditSheet({ title, policy, controls, onDone, onClose, children }: EditSheetProps) {
  const changes = useRef<Changes>(new Map())
  const [, redraw] = useState(0)
  const valueOf = (path: PolicyPath): unknown => {
    const changed = changes.current.get(path.join('.'))
    return changed === undefined ? valueAt(policy, path) : changed.value
  }
  const change = (path: PolicyPath, value: unknown, quiet: boolean): void => {
    changes.current = new Map([...changes.current, [path.join('.'), { path, value }]])
    if (!quiet) redraw((drawn) => drawn + 1)
  }
  return (
    <Sheet
      open
      cross
      title={title}
      onClose={onClose}
      confirm={{ label: texts.edit, onTap: () => onDone([...changes.current.values()]) }}
    >
      <Stack>
        {controls.map((control) => (
          <ControlView
            key={control.path.join('.')}
            control={control}
            value={valueOf(control.path)}
            onChange={(value, quiet) => change(control.path, value, quiet)}
          />
        ))}
        {children}
      </Stack>
    </Sheet>
  )
}
