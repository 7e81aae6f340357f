import type { ReactNode } from 'react'
import { Cell } from '../../components/cell'
import { ListAnswers } from '../../components/list-answers'
import { NumbersPreview } from '../../components/numbers-preview'
import { serverNow } from '../../lib/now'
import { closing } from '../../lib/time'
import { texts } from '../../texts/extensions'
import { texts as list } from '../../texts/numbers'
import { phaseNames } from '../../texts/office'
import { ExtendingForm } from './extending-form'
import { useExtending } from './use-extending'

const answerWords = { ...list, ...texts }

/** 个别延长: who gets more time, looked through before it is given; below who has it. */
export function ExtensionsPageOf({
  cohortId,
  picker,
}: {
  readonly cohortId: string
  readonly picker: ReactNode
}) {
  const state = useExtending(cohortId)
  const { stage, written } = state
  if (stage.kind === 'checked')
    return (
      <NumbersPreview
        title={texts.title}
        deed={phaseNames[written.phase]}
        words={texts}
        read={stage.read}
        state={state}
      >
        {written.closesAt !== null && (
          <Cell label={texts.labels.until} value={closing(written.closesAt, serverNow())} />
        )}
        <Cell label={texts.labels.reason} value={written.reason.trim()} />
      </NumbersPreview>
    )
  if (stage.kind === 'done')
    return (
      <ListAnswers
        title={texts.title}
        words={answerWords}
        state={state}
        rowOf={({ studentNo, name }) => ({ head: name === '' ? studentNo : `${studentNo} ${name}` })}
      />
    )
  return <ExtendingForm cohortId={cohortId} picker={picker} state={state} />
}
