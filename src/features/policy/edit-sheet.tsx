import { useRef, useState, type ReactNode } from 'react'
import type { PolicyContent } from '../../../domain/cohort/policy'
import { Banner } from '../../components/banner'
import { Sheet } from '../../components/sheet'
import { Stack } from '../../components/stack'
import { texts } from '../../texts/policy'
import { editing } from '../../texts/policy-editing'
import { controlTrouble } from './control-troubles'
import { ControlView } from './control-view'
import { setBy, shownBy, type Control } from './controls'

export interface EditSheetProps {
  readonly title: string
  /** The rules as the sheet begins with them. */
  readonly policy: PolicyContent
  /** What is set by them as they are at this moment. */
  readonly controls: (policy: PolicyContent) => readonly Control[]
  /** The rules with everything that was set, when the person is done. */
  readonly onDone: (policy: PolicyContent) => void
  readonly onClose: () => void
  /** What the controls do not say: order, removal, chains. `edit` sets and draws at once. */
  readonly children?: ((policy: PolicyContent, edit: (next: PolicyContent) => void) => ReactNode) | undefined
}

/** Sets a few things of the rules. What is typed is drawn by the field itself; the rest is drawn again. */
export function EditSheet({ title, policy, controls, onDone, onClose, children }: EditSheetProps) {
  const draft = useRef(policy)
  const [, redraw] = useState(0)
  // Nobody is told of a mistake before having finished.
  const [checked, setChecked] = useState(false)
  const edit = (next: PolicyContent): void => {
    draft.current = next
    redraw((drawn) => drawn + 1)
  }
  const shown = controls(draft.current)
  const troubleOf = (control: Control): string | null =>
    controlTrouble(control, shownBy(control, draft.current))
  const wrong = checked && shown.some((control) => troubleOf(control) !== null)
  const finish = (): void => {
    // What was typed last was not drawn: it is looked at now.
    if (controls(draft.current).every((control) => troubleOf(control) === null)) onDone(draft.current)
    else {
      setChecked(true)
      redraw((drawn) => drawn + 1)
    }
  }
  return (
    <Sheet open cross title={title} onClose={onClose} confirm={{ label: texts.edit, onTap: finish }}>
      <Stack>
        {shown.map((control) => (
          <ControlView
            key={control.path.join('.')}
            control={control}
            value={shownBy(control, draft.current)}
            trouble={checked ? troubleOf(control) : null}
            onChange={(value, quiet) => {
              const next = setBy(control, draft.current, value)
              if (quiet && !checked) draft.current = next
              else edit(next)
            }}
          />
        ))}
        {children?.(draft.current, edit)}
        {wrong && <Banner tone="danger">{editing.mendFirst}</Banner>}
      </Stack>
    </Sheet>
  )
}
