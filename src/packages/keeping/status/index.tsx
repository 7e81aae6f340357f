import { StatusPage } from '../../../features/health/status-page'
import '../../../lib/oversight-calls'

/** 运行状况: whether the system does its work. */
export default function Status() {
  return <StatusPage />
}
