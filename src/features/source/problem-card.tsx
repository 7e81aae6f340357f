import type { Sectioning } from '../../../domain/cohort/policy'
import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { open } from '../../lib/navigate'
import { texts } from '../../texts/preview'
import { goToField } from './go-to-field'
import type { Obstacle, ObstacleKind } from './obstacles'

type Lead = (sectioning: Sectioning, key: string) => void

const leads: Readonly<Record<ObstacleKind, Lead>> = {
  field: goToField,
  proof: (_sectioning, slot) => open('proof', { slot }),
  survey: () => open('survey'),
  realName: () => open('realName'),
}

/** Leads to where something is mended. */
export const goToObstacle = (sectioning: Sectioning, { kind, key }: Obstacle): void =>
  leads[kind](sectioning, key)

export interface ProblemCardProps {
  sectioning: Sectioning
  obstacles: readonly Obstacle[]
}

/** What has to be mended before submitting; each line leads to where that is done. */
export function ProblemCard({ sectioning, obstacles }: ProblemCardProps) {
  return (
    <Card title={texts.problems}>
      {obstacles.map((obstacle) => (
        <Cell
          key={`${obstacle.kind} ${obstacle.key}`}
          icon="warn"
          label={obstacle.label}
          help={obstacle.help}
          value={texts.mend}
          onTap={() => goToObstacle(sectioning, obstacle)}
        />
      ))}
    </Card>
  )
}
