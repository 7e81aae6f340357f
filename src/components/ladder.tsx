import { View } from '@tarojs/components'
import { memo } from 'react'
import { classes } from './classes'
import { Icon, type IconName } from './icon'
import './ladder.css'

export interface LadderStep {
  readonly key: string
  readonly name: string
  /** Who holds the matter: 你, 辅导员 周明远. */
  readonly owner: string
  readonly date: string
  /** `now` is one's own turn; `waiting` is somebody else's; `returned` came back and is one's own again. */
  readonly state: 'done' | 'now' | 'waiting' | 'returned' | 'ahead'
}

const looks: Readonly<Record<LadderStep['state'], { className: string; icon?: IconName }>> = {
  done: { className: 'qh-step-done', icon: 'check-bold' },
  now: { className: 'qh-step-current qh-step-now' },
  waiting: { className: 'qh-step-current qh-step-waiting', icon: 'hourglass' },
  returned: { className: 'qh-step-current qh-step-returned', icon: 'exclaim' },
  ahead: { className: 'qh-step-ahead' },
}

/** The whole way: solid behind, a ring where it stands, dashed ahead. */
export function Ladder({ steps }: { steps: readonly LadderStep[] }) {
  return (
    <View className="qh-ladder">
      {steps.map((step, index) => (
        <Step key={step.key} step={step} first={index === 0} last={index === steps.length - 1} />
      ))}
    </View>
  )
}

interface StepProps {
  step: LadderStep
  first: boolean
  last: boolean
}

const Step = memo(function Step({ step, first, last }: StepProps) {
  const { className, icon } = looks[step.state]
  return (
    <View className={classes('qh-step', className, first && 'qh-step-first', last && 'qh-step-last')}>
      <View className="qh-step-node">{icon !== undefined && <Icon name={icon} size="small" />}</View>
      <View className="qh-step-name">{step.name}</View>
      <View className="qh-step-owner">{step.owner}</View>
      <View className="qh-step-date">{step.date}</View>
    </View>
  )
})
