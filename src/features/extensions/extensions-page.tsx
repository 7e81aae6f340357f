import type { ReactNode } from 'react'
import { useExtending } from './use-extending'
import { ExtendingDone } from './extending-done'
import { ExtendingPreview } from './extending-preview'
import { ExtendingForm } from './extending-form'

/** 个别延长: who gets more time, looked through before it is given; below who has it. */
export function ExtensionsPageOf({
  cohortId,
  picker,
}: {
  readonly cohortId: string
  readonly picker: ReactNode
}) {
  const state = useExtending(cohortId)
  const { stage } = state
  if (stage.kind === 'checked') return <ExtendingPreview read={stage.read} state={state} />
  if (stage.kind === 'done') return <ExtendingDone state={state} />
  return <ExtendingForm cohortId={cohortId} picker={picker} state={state} />
}
