import { MissingRow } from '../../components/missing-row'
import type { StaffRole } from '../../../domain/people/roles'
import { useFoundIn } from '../../lib/found-in'
import { back } from '../../lib/navigate'
import { say } from '../../lib/said'
import { calls as texts } from '../../texts/staff'
import { CallDesk } from './call-desk'
import { useCalls } from './use-calls'

export interface CallPageProps {
  readonly id: string
  readonly cohortId: string
  readonly as: StaffRole | null
}

/** One call for help of the list, or why it is not there. */
export function CallPage({ id, cohortId, as }: CallPageProps) {
  const calls = useCalls(cohortId, as)
  const row = useFoundIn(calls, id)
  if (row === undefined) return <MissingRow title={texts.title} list={calls} texts={texts} />
  return (
    <CallDesk
      key={row.id}
      row={row}
      cohortId={cohortId}
      onBack={back}
      onDone={(said) => {
        say(said)
        back()
      }}
    />
  )
}
