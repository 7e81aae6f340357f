import { useRouter } from '@tarojs/taro'
import { BindView } from '../../features/identity/bind-view'

/** `cohort`: the cohort that a link names; `again`: after letting go of another one. */
export default function BindPage() {
  const { cohort, again } = useRouter().params
  return <BindView wanted={cohort ?? ''} again={again !== undefined} />
}
