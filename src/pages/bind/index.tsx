import { useRouter } from '@tarojs/taro'
import { BindView } from '../../features/identity/bind-view'

/** `cohort`: the cohort that a link names. */
export default function BindPage() {
  const { cohort } = useRouter().params
  return <BindView wanted={cohort ?? ''} />
}
