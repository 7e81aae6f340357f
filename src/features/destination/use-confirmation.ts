import Taro from '@tarojs/taro'
import { useState } from 'react'
import { askConsent } from '../../lib/ask-consent'
import { sentenceOf } from '../../lib/cloud'
import type { OwnRecord } from '../../lib/me'
import { queryClient } from '../../lib/query'
import { useRecordCommand } from '../../lib/use-record-command'
import { texts } from '../../texts/confirmation'

export interface Confirmation {
  /** The tick counts for what is on the page: new content takes it away. */
  readonly checked: boolean
  readonly toggle: () => void
  readonly confirm: () => void
  readonly busy: boolean
  readonly problem: string | null
}

/** Refusals that say: what was read is not what stands now. */
const outdated: ReadonlySet<string> = new Set(['seenLatest', 'contentsSeen'])

/** 信息无误，确认登记去向: names exactly what was on the page, the submission and every line of the reports (N8). */
export function useConfirmation({ cohortId, destination: { seen, contents } }: OwnRecord): Confirmation {
  const shown = seen === null || contents === null ? null : `${seen.digest}:${contents.digest}`
  const [checkedOf, setCheckedOf] = useState<string | null>(null)
  const [before, setBefore] = useState(shown)
  const { run, busy, trouble, reset } = useRecordCommand('destination.confirm')
  const checked = shown !== null && checkedOf === shown
  const changed = before !== shown || (trouble !== null && outdated.has(trouble.code))
  const toggle = (): void => {
    reset()
    setBefore(shown)
    setCheckedOf(checked ? null : shown)
  }
  const confirm = async (): Promise<void> => {
    if (seen === null || contents === null) return
    askConsent('submit')
    const done = await run({ cohortId, seen, contents: contents.digest, basicsChecked: checked })
    // What came of it stands at the top; the button is pressed far below.
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
    if (done !== null) return
    // Refused: what stands now may be something else, and is read from the beginning.
    setCheckedOf(null)
    void queryClient.invalidateQueries({ queryKey: ['me.get'] })
  }
  const refused = trouble === null ? null : sentenceOf(trouble)
  return {
    checked,
    toggle,
    confirm: () => void confirm(),
    busy,
    problem: changed ? texts.changedMeanwhile : refused,
  }
}
