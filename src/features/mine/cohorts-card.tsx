import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { open } from '../../lib/navigate'
import { texts } from '../../texts/mine'

/** The way to the cohorts, for who sets them up, and to how the system fares: the same people see to both. */
export function CohortsCard() {
  const { cohorts, status } = texts
  return (
    <Card flush>
      <Cell icon="gear" label={cohorts.label} help={cohorts.line} onTap={() => open('cohorts')} />
      <Cell icon="shield" label={status.label} help={status.line} onTap={() => open('status')} />
    </Card>
  )
}
