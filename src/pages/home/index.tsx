import { HomeView } from '../../features/home/home-view'

/** 首页: the first tab of graduates and visitors. */
export default function HomePage() {
  return <HomeView />
}
