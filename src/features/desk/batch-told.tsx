import type { FlowName } from '../../../domain/registration/standing'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Stack } from '../../components/stack'
import { useNow } from '../../lib/now'
import { batch as texts } from '../../texts/desk'
import type { Told } from './batch'
import { stillApproved, tallyOf, undoSeconds, type Tally } from './batch-undo'
import { ToldRow } from './told-row'
import { useBatchUndo } from './use-batch-undo'

/** The seconds are told as they pass. Milliseconds. */
const TICK_MS = 500

export interface BatchToldProps {
  readonly flow: FlowName
  readonly told: readonly Told[]
  /** Until when it can be undone; the server's time, milliseconds. */
  readonly until: number
  readonly onLook: (id: string) => void
}

/** Row by row what came of it; those that need a look come first. For ten seconds it can be undone. */
export function BatchTold({ flow, told, until, onLook }: BatchToldProps) {
  const { undoings, undo } = useBatchUndo(flow)
  const left = undoSeconds(until, useNow(TICK_MS))
  const approved = stillApproved(told, undoings)
  const tally = tallyOf(told, undoings)
  return (
    <Stack>
      <Banner tone={tally.refused === 0 ? 'success' : 'warn'}>{summary(tally)}</Banner>
      {left > 0 && approved.length > 1 && (
        <Button wide icon="undo" onTap={() => undo(approved.map(({ id }) => id))}>
          {texts.undoAll(approved.length, left)}
        </Button>
      )}
      <Card flush>
        {told.map((one) => (
          <ToldRow
            key={one.id}
            told={one}
            undoing={undoings.get(one.id) ?? null}
            open={left > 0}
            onUndo={() => undo([one.id])}
            onLook={() => onLook(one.id)}
          />
        ))}
      </Card>
    </Stack>
  )
}

function summary({ approved, undone, refused }: Tally): string {
  if (undone > 0) return texts.someUndone(undone, approved)
  if (refused === 0) return approved === 0 ? texts.undoingAll : texts.allDone(approved)
  return approved === 0 ? texts.noneDone : texts.someDone(approved, refused)
}
