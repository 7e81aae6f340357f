import { useRouter } from '@tarojs/taro'
import { CohortPageOf } from '../../../features/cohorts/cohort-page'
import '../../../lib/office-calls'

/** One cohort: settings, names, edits. */
export default function Cohort() {
  const { id = '' } = useRouter().params
  return <CohortPageOf cohortId={id} />
}
