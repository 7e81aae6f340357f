import { CohortsPage } from '../../../features/cohorts/cohorts-page'
import '../../../lib/office-calls'

/** 届与规则: every cohort, and the next one. */
export default function Cohorts() {
  return <CohortsPage />
}
