import { ActionBar } from '../../components/action-bar'
import { Button } from '../../components/button'
import type { OwnRecord } from '../../lib/me'
import { open } from '../../lib/navigate'
import { missingOf, wantedInDestination } from '../../lib/wanted-proofs'
import { stillMissing } from '../../texts/proofs'
import { mendFirst, submitTo, texts } from '../../texts/destination'
import { ClosingHint } from './closing-hint'
import { SaveHint } from './save-hint'
import type { DestinationForm } from './use-destination-form'

export interface FormBarProps {
  readonly own: OwnRecord
  readonly form: DestinationForm
}

/** One way on from each step. */
export function FormBar({ own, form }: FormBarProps) {
  const { step, go, category, values, wrong, toPreview, submit, busy } = form
  if (step === 0)
    return (
      <ActionBar hint={<SaveHint saver={form.saver} />}>
        <Button kind="primary" blocked={category === ''} onTap={() => go(1)}>
          {category === '' ? texts.chooseFirst : texts.toDetails}
        </Button>
      </ActionBar>
    )
  if (step === 1) {
    return (
      <ActionBar hint={<SaveHint saver={form.saver} />}>
        <Button onTap={() => go(0)}>{texts.previous}</Button>
        <Button kind="primary" onTap={toPreview}>
          {wrong.length === 0 ? texts.toPreview : mendFirst(wrong.length)}
        </Button>
      </ActionBar>
    )
  }
  const missing = missingOf(wantedInDestination(own, values))[0]
  const first = own.destination.chain[0]?.name ?? texts.ladder.teacher
  return (
    <ActionBar hint={<ClosingHint own={own} phase="destination" />}>
      <Button blocked={busy} onTap={() => go(1)}>
        {texts.edit}
      </Button>
      {missing === undefined ? (
        <Button kind="primary" busy={busy && texts.submitting} onTap={submit}>
          {submitTo(first)}
        </Button>
      ) : (
        <Button kind="primary" onTap={() => open('proof', { flow: 'destination' })}>
          {stillMissing(missing.slot.name)}
        </Button>
      )}
    </ActionBar>
  )
}
