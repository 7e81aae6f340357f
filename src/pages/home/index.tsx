import { useRouter } from '@tarojs/taro'
import { LostCohort } from '../../features/entry/lost-cohort'
import { useEntry } from '../../features/entry/use-entry'
import { HomeView } from '../../features/home/home-view'

/** 首页: the first tab of graduates and visitors. `cohort` and `step`, or `scene`: where a link of the school's leads. */
export default function HomePage() {
  const { lost, dismiss } = useEntry(useRouter().params)
  return lost ? <LostCohort onLeave={dismiss} /> : <HomeView />
}
