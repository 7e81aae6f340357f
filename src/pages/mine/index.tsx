import { MineView } from '../../features/mine/mine-view'

/** 我的: the last tab of everybody. */
export default function MinePage() {
  return <MineView />
}
