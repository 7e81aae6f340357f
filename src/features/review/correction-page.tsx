import { MissingRow } from '../../components/missing-row'
import type { StaffRole } from '../../../domain/people/roles'
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
  if (row === undefined) return <MissingRow title={texts.title} list={corrections} texts={texts} />
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
