import { JoinPage } from '../../../features/joining/join-page'
import '../../../lib/staff-calls'

/** 老师加入: who was invited comes in. */
export default function JoiningPage() {
  return <JoinPage />
}
