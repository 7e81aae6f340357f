import { View } from '@tarojs/components'
import type { Phase } from '../../../domain/cohort/cohort'
import type { Follower } from '../../../domain/cohort/later-phases'
import { Check } from '../../components/choice'
import { serverNow } from '../../lib/now'
import { closing } from '../../lib/time'
import { movedAlong, phaseNames } from '../../texts/office'

export interface MovedAlongProps {
  readonly followers: readonly Follower[]
  /** Those that are moved along. */
  readonly along: readonly Phase[]
  readonly onChange: (along: readonly Phase[]) => void
}

/** 一起顺延: the later phases, each with when it would close then. */
export function MovedAlong({ followers, along, onChange }: MovedAlongProps) {
  if (followers.length === 0) return null
  const toggle = (phase: Phase): void =>
    onChange(along.includes(phase) ? along.filter((one) => one !== phase) : [...along, phase])
  return (
    <View>
      {followers.map(({ phase, window }) => (
        <Check
          key={phase}
          on={along.includes(phase)}
          label={movedAlong(phaseNames[phase], closing(window.closesAt, serverNow()))}
          onTap={() => toggle(phase)}
        />
      ))}
    </View>
  )
}
