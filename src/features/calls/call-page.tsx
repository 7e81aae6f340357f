import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import type { StaffRole } from '../../../domain/people/roles'
import { sentenceOf } from '../../lib/cloud'
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
  const { loading, more, trouble, ask } = calls
  if (row === undefined)
    return (
      <Page title={texts.title}>
        {trouble !== null && <ErrorState text={sentenceOf(trouble)} onRetry={ask} />}
        {trouble === null && (loading || more) && <Skeleton kind="form" />}
        {trouble === null && !loading && !more && (
          <Empty
            icon="check"
            title={texts.gone}
            text={texts.goneText}
            action={{ label: texts.toList, onTap: back }}
          />
        )}
      </Page>
    )
  return (
    <CallDesk
      key={row.id}
      row={row}
      onBack={back}
      onDone={(said) => {
        say(said)
        back()
      }}
    />
  )
}
