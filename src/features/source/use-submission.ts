import { useState } from 'react'
import type { Trouble } from '../../lib/cloud'
import { replace } from '../../lib/navigate'
import { freshRecord } from '../../lib/own-record'
import { useCommand } from '../../lib/query'
import type { Own, Problems } from './model'
import type { SourceForm } from './source-form'
import { forgetReturnMarks } from './use-return-mark'

export interface Submission {
  readonly submit: () => Promise<void>
  readonly busy: boolean
  /** Why it was not submitted; `notSent`: a value did not reach the server first. */
  readonly trouble: Trouble | 'notSent' | null
  /** Fields that the server found wrong. */
  readonly problems: Problems
}

/** Sends what is still on the device, submits, and goes to the receipt instead of this page. */
export function useSubmission(own: Own, store: SourceForm): Submission {
  const command = useCommand('source.submit')
  const [sending, setSending] = useState(false)
  const [notSent, setNotSent] = useState(false)
  const submit = async (): Promise<void> => {
    command.reset()
    setNotSent(false)
    setSending(true)
    const sent = await store.flush()
    setSending(false)
    if (!sent) {
      setNotSent(true)
      return
    }
    const receipt = await command.run({ cohortId: own.cohortId })
    if (receipt === null) return
    setSending(true)
    await freshRecord()
    forgetReturnMarks(own.id)
    replace('receipt')
  }
  return {
    submit,
    busy: sending || command.busy,
    trouble: notSent ? 'notSent' : command.trouble,
    problems: command.trouble?.fields ?? {},
  }
}
