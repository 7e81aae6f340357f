import { Banner } from '../../components/banner'
import { Sheet } from '../../components/sheet'
import { Skeleton } from '../../components/skeleton'
import { policyDifferences } from '../../../domain/cohort/policy-differences'
import { sentenceOf } from '../../lib/cloud'
import { useCall } from '../../lib/query'
import { texts, versionName } from '../../texts/policy'
import { DifferenceList } from './difference-list'
import { differencesShown } from './differences-shown'
import { namesOf } from './policy-names'

export interface VersionSheetProps {
  readonly cohortId: string
  readonly version: number
  /** The version in force before it; null: it is the first, or the list does not reach so far. */
  readonly before: number | null
  readonly onClose: () => void
}

/** What one version changed of the one before. */
export function VersionSheet({ cohortId, version, before, onClose }: VersionSheetProps) {
  const after = useCall('policy.get', { cohortId, version })
  const earlier = useCall('policy.get', { cohortId, version: before }, { enabled: before !== null })
  const trouble = after.trouble ?? earlier.trouble
  const policies =
    after.data === undefined || earlier.data === undefined || before === null
      ? null
      : { before: earlier.data.policy, after: after.data.policy }
  const differences = policies === null ? [] : policyDifferences(policies.before, policies.after)
  return (
    <Sheet
      open
      cross
      title={versionName(version)}
      text={before === null ? texts.firstVersion : undefined}
      onClose={onClose}
      confirm={{ label: texts.close, onTap: onClose }}
    >
      {trouble !== null && <Banner tone="danger">{sentenceOf(trouble)}</Banner>}
      {before !== null && policies === null && trouble === null && <Skeleton kind="list" />}
      {policies !== null && differences.length === 0 && <Banner>{texts.noDifference}</Banner>}
      {policies !== null && (
        <DifferenceList shown={differencesShown(differences, namesOf(policies.before, policies.after))} />
      )}
    </Sheet>
  )
}
