import { useState } from 'react'
import { freshRecord } from './own-record'
import { useCommand, type Command, type WritingCall } from './query'

/** A command about the own record: busy until the record is read anew, so that nothing outdated can be pressed. */
export function useRecordCommand<C extends WritingCall>(name: C): Command<C> {
  const command = useCommand(name)
  const [reading, setReading] = useState(false)
  const run: Command<C>['run'] = async (input) => {
    const done = await command.run(input)
    if (done === null) return null
    setReading(true)
    await freshRecord()
    setReading(false)
    return done
  }
  return { ...command, run, busy: command.busy || reading }
}
