import { useRouter } from '@tarojs/taro'
import { AskView } from '../../../features/help/ask-view'

/** 求助. `cohort` and `kind`: what the page that leads here knows. */
export default function AskPage() {
  const { cohort, kind } = useRouter().params
  return <AskView cohort={cohort ?? ''} kind={kind ?? ''} />
}
