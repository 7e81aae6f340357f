import { useState } from 'react'
import { freshRecord } from './own-record'
import { useCommand, type Command, type WritingCall } from './query'

/** A command about the own record: busy until the record is read anew, so that nothing outdated can be pressed. */
export function useRecordCommand<C extends WritingCall>(name: C): Command<C> {
  const command = useCommand(name)
  const [reading, setReading] = useState(false)
  const attempt: Command<C>['attempt'] = async (input) => {
    const outcome = await command.attempt(input)
    if (outcome.trouble !== null) return outcome
    setReading(true)
    await freshRecord()
    setReading(false)
    return outcome
  }
  const run: Command<C>['run'] = async (input) => (await attempt(input)).value
  return { ...command, run, attempt, busy: command.busy || reading }
}
