import Taro from '@tarojs/taro'
import { useState } from 'react'
import { askConsent } from '../../lib/ask-consent'
import { sentenceOf } from '../../lib/cloud'
import type { OwnRecord } from '../../lib/me'
import { queryClient } from '../../lib/query'
import { useRecordCommand } from '../../lib/use-record-command'
import { texts } from '../../texts/confirmation'
import { isOutdated } from './outdated'

export interface Confirmation {
  /** The tick counts for what is on the page: new content takes it away. */
  readonly checked: boolean
  readonly toggle: () => void
  readonly confirm: () => void
  readonly busy: boolean
  readonly problem: string | null
}

/** 信息无误，确认登记去向: names exactly what was on the page, the submission and every line of the reports (N8). */
export function useConfirmation({ cohortId, destination: { seen, contents } }: OwnRecord): Confirmation {
  const shown = seen === null || contents === null ? null : `${seen.digest}:${contents.digest}`
  const [checkedOf, setCheckedOf] = useState<string | null>(null)
  const [before, setBefore] = useState(shown)
  const { attempt, busy, trouble, reset } = useRecordCommand('destination.confirm')
  const checked = shown !== null && checkedOf === shown
  const changed = before !== shown || isOutdated(trouble)
  const toggle = (): void => {
    reset()
    setBefore(shown)
    setCheckedOf(checked ? null : shown)
  }
  const confirm = async (): Promise<void> => {
    if (seen === null || contents === null) return
    askConsent('submit')
    const outcome = await attempt({ cohortId, seen, contents: contents.digest, basicsChecked: checked })
    // What came of it stands at the top; the button is pressed far below.
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
    if (outcome.trouble === null) return
    if (isOutdated(outcome.trouble)) setCheckedOf(null)
    // What stands now may be something else all the same: the tick counts for what was on the page.
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
