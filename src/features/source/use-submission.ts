import { useEffect, useRef, useState } from 'react'
import { askConsent } from '../../lib/ask-consent'
import type { Trouble } from '../../lib/cloud'
import { replace } from '../../lib/navigate'
import { serverNow } from '../../lib/now'
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
  /** When it is sent again by itself, because the server was busy; null: not. */
  readonly againAt: number | null
  /** Fields that the server found wrong. */
  readonly problems: Problems
}

/** So long at least between two tries that go by themselves. Milliseconds. */
const LEAST_WAIT_MS = 5000

/** Sends what is still on the device, submits, and goes to the receipt instead of this page. */
export function useSubmission(own: Own, store: SourceForm): Submission {
  const command = useCommand('source.submit')
  const [sending, setSending] = useState(false)
  const [notSent, setNotSent] = useState(false)
  const [againAt, setAgainAt] = useState<number | null>(null)
  const { trouble } = command
  /** The same intent as before, with the server's ticket: it keeps its place in time, also past the closing. */
  const hand = async (): Promise<void> => {
    setAgainAt(null)
    const receipt = await command.run({ cohortId: own.cohortId })
    if (receipt === null) return
    setSending(true)
    await freshRecord()
    forgetReturnMarks(own.id)
    replace('receipt')
  }
  const latest = useRef(hand)
  useEffect(() => {
    latest.current = hand
  })
  useEffect(() => {
    if (trouble?.code !== 'busy') return undefined
    const wait = Math.max(trouble.retryAfter ?? 0, LEAST_WAIT_MS)
    setAgainAt(serverNow() + wait)
    const timer = setTimeout(() => void latest.current(), wait)
    return () => clearTimeout(timer)
  }, [trouble])
  const submit = async (): Promise<void> => {
    askConsent('submit')
    command.reset()
    setNotSent(false)
    setSending(true)
    const sent = await store.flush()
    setSending(false)
    if (!sent) {
      setNotSent(true)
      return
    }
    await hand()
  }
  return {
    submit,
    busy: sending || command.busy || againAt !== null,
    trouble: notSent ? 'notSent' : trouble,
    againAt,
    problems: trouble?.fields ?? {},
  }
}
