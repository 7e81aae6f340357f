import { View } from '@tarojs/components'
import { levelKeys } from '../../../domain/people/roles'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { Stack } from '../../components/stack'
import { texts } from '../../texts/push'
import { ownPlaces, ownThreshold, thresholdWords, type Colleges, type Rules } from './rules-draft'
import type { ThresholdTarget } from './threshold-sheet'

export interface LevelsCardProps {
  readonly rules: Rules
  readonly colleges: Colleges
  readonly onEdit: (target: ThresholdTarget) => void
}

/** What is a backlog, for each level, and for colleges that differ. */
export function LevelsCard({ rules, colleges, onEdit }: LevelsCardProps) {
  const own = ownPlaces(rules, colleges)
  return (
    <Stack>
      <Card title={texts.levels}>
        <View className="qh-push-help">{texts.levelsHelp}</View>
        {levelKeys.map((level) => (
          <Cell
            key={level}
            label={texts.levelNames[level]}
            help={thresholdWords(rules.levels[level])}
            onTap={() => onEdit({ collegeId: null, level })}
          />
        ))}
      </Card>
      <Card title={texts.colleges}>
        <View className="qh-push-help">{own.length === 0 ? texts.noneOwn : texts.collegesHelp}</View>
        {own.map((place) => (
          <Cell
            key={`${place.collegeId}/${place.level}`}
            label={`${place.college}，${texts.levelNames[place.level]}`}
            help={thresholdWords(ownThreshold(rules, place) ?? rules.levels[place.level])}
            onTap={() => onEdit({ collegeId: place.collegeId, level: place.level })}
          />
        ))}
        {colleges.length > 0 && (
          <View className="qh-push-more">
            <Button small icon="plus" onTap={() => onEdit('new')}>
              {texts.addCollege}
            </Button>
          </View>
        )}
      </Card>
    </Stack>
  )
}
