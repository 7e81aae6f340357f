import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { open } from '../../lib/navigate'
import { texts } from '../../texts/mine'

/** The way to the cohorts, for who sets them up. */
export function CohortsCard() {
  const { cohorts } = texts
  return (
    <Card flush>
      <Cell icon="gear" label={cohorts.label} help={cohorts.line} onTap={() => open('cohorts')} />
    </Card>
  )
}
