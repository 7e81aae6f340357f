import Taro from '@tarojs/taro'
import { useState } from 'react'
import { sentenceOf } from '../../lib/cloud'
import type { OwnRecord } from '../../lib/me'
import { queryClient } from '../../lib/query'
import { useRecordCommand } from '../../lib/use-record-command'
import { texts } from '../../texts/destination'

export interface Confirmation {
  /** The tick counts for what is on the page: new content takes it away. */
  readonly checked: boolean
  readonly toggle: () => void
  readonly confirm: () => void
  readonly busy: boolean
  readonly problem: string | null
}

/** 确认去向: names exactly what was on the page. */
export function useConfirmation({ cohortId, destination: { seen } }: OwnRecord): Confirmation {
  const [checkedOf, setCheckedOf] = useState<string | null>(null)
  const { run, busy, trouble } = useRecordCommand('destination.confirm')
  const checked = seen !== null && checkedOf === seen.digest
  const confirm = async (): Promise<void> => {
    if (seen === null) return
    const done = await run({ cohortId, seen, basicsChecked: checked })
    // What came of it stands at the top; the button is pressed far below.
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
    // Refused: what stands now may be something else.
    if (done === null) void queryClient.invalidateQueries({ queryKey: ['me.get'] })
  }
  return {
    checked,
    toggle: () => setCheckedOf(checked ? null : (seen?.digest ?? null)),
    confirm: () => void confirm(),
    busy,
    problem:
      trouble === null ? null : trouble.code === 'seenLatest' ? texts.changedMeanwhile : sentenceOf(trouble),
  }
}
