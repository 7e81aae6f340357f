import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import type { StaffRole } from '../../../domain/people/roles'
import { sentenceOf } from '../../lib/cloud'
import { useFoundIn } from '../../lib/found-in'
import { back } from '../../lib/navigate'
import { say } from '../../lib/said'
import { corrections as texts } from '../../texts/staff'
import { CorrectionDesk } from './correction-desk'
import { useCorrections } from './use-corrections'

export interface CorrectionPageProps {
  readonly id: string
  readonly cohortId: string
  readonly as: StaffRole | null
}

/** One correction of the list, or why it is not there. */
export function CorrectionPage({ id, cohortId, as }: CorrectionPageProps) {
  const corrections = useCorrections(cohortId, as)
  const row = useFoundIn(corrections, id)
  const { loading, more, trouble, ask } = corrections
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
    <CorrectionDesk
      key={row.correction.id}
      row={row}
      onBack={back}
      onDone={(said) => {
        say(said)
        back()
      }}
    />
  )
}
